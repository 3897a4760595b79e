namespace BnSyn.Engine.Attractors;

/// <summary>Clusters of points that lie densely, found as DBSCAN does: Ester, Kriegel, Sander &amp; Xu 1996, KDD-96.</summary>
/// <remarks>
/// A point with at least so many points within ε, itself included, is a core; cores within ε of one another share a cluster, and a point
/// within ε of a core belongs to its cluster. Points are taken in order of their index, so that the result depends on nothing else.
/// </remarks>
internal static class DensityClusters
{
    /// <summary>The clusters, each with the indices of its points in the order in which they were reached.</summary>
    /// <param name="points">Points of equal dimension.</param>
    /// <param name="epsilon">Largest distance of neighbours, included.</param>
    /// <param name="leastPoints">Points within ε that make a core.</param>
    /// <param name="adoptsNoise">
    /// Whether a point that was visited as noise before joins the cluster of a core that is found later. It does in DBSCAN; in BN-Syn it does
    /// not, so that the border of a cluster depends on the order of the points.
    /// </param>
    internal static List<List<int>> Find(double[][] points, double epsilon, int leastPoints, bool adoptsNoise)
    {
        var clusters = new List<List<int>>();
        var visited = new bool[points.Length];
        var noise = new bool[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            if (visited[i])
            {
                continue;
            }

            List<int> neighbours = Neighbours(points, i, epsilon);
            if (neighbours.Count < leastPoints)
            {
                visited[i] = noise[i] = true;
                continue;
            }

            List<int> cluster = Grow(neighbours);
            if (cluster.Count >= leastPoints)
            {
                clusters.Add(cluster);
            }
        }

        return clusters;

        List<int> Grow(List<int> seeds)
        {
            var cluster = new List<int>();
            var waiting = new Queue<int>(seeds);
            while (waiting.TryDequeue(out int point))
            {
                if (visited[point])
                {
                    if (adoptsNoise && noise[point])
                    {
                        noise[point] = false;
                        cluster.Add(point);
                    }

                    continue;
                }

                visited[point] = true;
                cluster.Add(point);
                List<int> neighbours = Neighbours(points, point, epsilon);
                if (neighbours.Count >= leastPoints)
                {
                    neighbours.ForEach(waiting.Enqueue);
                }
            }

            return cluster;
        }
    }

    /// <summary>The Euclidean distance of two points.</summary>
    internal static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double squares = 0.0;
        for (int i = 0; i < a.Length; i++)
        {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return Math.Sqrt(squares);
    }

    private static List<int> Neighbours(double[][] points, int of, double epsilon)
    {
        var neighbours = new List<int>();
        for (int i = 0; i < points.Length; i++)
        {
            if (Distance(points[of], points[i]) <= epsilon)
            {
                neighbours.Add(i);
            }
        }

        return neighbours;
    }
}
