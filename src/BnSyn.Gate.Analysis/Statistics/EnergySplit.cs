namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The energy distance of any split of the same rows in two samples, in time of the first sample's size squared.</summary>
internal sealed class EnergySplit
{
    private readonly double[,] distances;
    private readonly double[] rowSums;
    private readonly double total;
    private readonly int first;

    /// <summary>Adds up once what no permutation changes.</summary>
    public EnergySplit(double[,] distances, int first)
    {
        (this.distances, this.first) = (distances, first);
        rowSums = new double[distances.GetLength(0)];
        for (var i = 0; i < rowSums.Length; i++)
        {
            for (var j = 0; j < rowSums.Length; j++)
            {
                rowSums[i] += distances[i, j];
            }

            total += rowSums[i];
        }
    }

    /// <summary>The size of the terms that are added, against which rounding is judged.</summary>
    public double Scale => total / first / (rowSums.Length - first);

    /// <summary>The distance between the rows that come first in <paramref name="labels"/> and the others.</summary>
    public double DistanceOf(ReadOnlySpan<int> labels)
    {
        var (withinFirst, fromFirst) = (0.0, 0.0);
        for (var i = 0; i < first; i++)
        {
            fromFirst += rowSums[labels[i]];
            for (var j = 0; j < i; j++)
            {
                withinFirst += 2 * distances[labels[i], labels[j]];
            }
        }

        double second = rowSums.Length - first;
        var between = fromFirst - withinFirst;
        var withinSecond = total - withinFirst - (2 * between);
        return (2 * between / (first * second)) - (withinFirst / ((double)first * first)) - (withinSecond / (second * second));
    }
}
