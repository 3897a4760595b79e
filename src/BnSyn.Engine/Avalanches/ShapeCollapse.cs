using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Avalanches;

/// <summary>Looks for the exponent by which the mean shapes of avalanches fall onto one curve.</summary>
/// <remarks>
/// At criticality the mean activity at time t of an avalanche that lasts T is T^γ·F(t/T): the shapes of all durations are one, F, once their
/// time is scaled by T and their height by T^γ. γ is the exponent for which the scaled mean shapes differ least: the variance over durations,
/// averaged over t/T, divided by the squared range of all scaled shapes (else γ → ∞ would win). Marshall et al. 2016, Front Physiol 7:250,
/// doi:10.3389/fphys.2016.00250. γ + 1 is also the exponent of mean size over duration, see <see cref="SizeByDuration"/>. For a critical
/// branching process γ is 1 and F a parabola.
/// </remarks>
public static class ShapeCollapse
{
    private const int Points = 100;
    private const double LeastGamma = -1.0;
    private const double MostGamma = 4.0;

    /// <summary>Fits γ to avalanches.</summary>
    /// <param name="activity">The series in which they were found, in spikes per bin.</param>
    /// <param name="avalanches">The avalanches of that series.</param>
    /// <param name="leastDuration">Shortest duration that is used, in bins; at least 3, since two bins have no shape.</param>
    /// <param name="mostDuration">Longest duration that is used, in bins.</param>
    /// <param name="leastCount">Number of avalanches that a duration needs for a mean shape; at least 1.</param>
    /// <exception cref="ArgumentException">Fewer than two durations have enough avalanches, or a value is out of its range.</exception>
    public static ShapeCollapseFit Fit(
        ReadOnlySpan<double> activity, IReadOnlyList<Avalanche> avalanches, int leastDuration = 4, int mostDuration = 100, int leastCount = 20)
    {
        ParameterCheck.AtLeast(leastDuration, 3.0, nameof(leastDuration));
        ParameterCheck.AtLeast(leastCount, 1.0, nameof(leastCount));
        var durations = new List<int>();
        var shapes = new List<double[]>();
        foreach (IGrouping<int, Avalanche> group in avalanches.GroupBy(avalanche => avalanche.Duration).OrderBy(group => group.Key))
        {
            if (group.Key >= leastDuration && group.Key <= mostDuration && group.Count() >= leastCount)
            {
                durations.Add(group.Key);
                shapes.Add(AtPoints(MeanShape(activity, [.. group])));
            }
        }

        if (durations.Count < 2)
        {
            throw new ArgumentException(
                $"a collapse needs two durations from {leastDuration} to {mostDuration} bins with {leastCount} avalanches or more each, got {durations.Count}",
                nameof(avalanches));
        }

        double gamma = GoldenSection.Minimum(exponent => Spread(Scaled(durations, shapes, exponent)), Grid());
        double[][] scaled = Scaled(durations, shapes, gamma);
        return new ShapeCollapseFit(gamma, Spread(scaled), durations, MeanOf(scaled));
    }

    private static double[] Grid()
    {
        var grid = new double[51];
        for (int i = 0; i < grid.Length; i++)
        {
            grid[i] = LeastGamma + ((MostGamma - LeastGamma) * i / (grid.Length - 1));
        }

        return grid;
    }

    private static double[] MeanShape(ReadOnlySpan<double> activity, Avalanche[] avalanches)
    {
        var shape = new double[avalanches[0].Duration];
        foreach (Avalanche avalanche in avalanches)
        {
            ReadOnlySpan<double> run = activity.Slice(avalanche.Start, avalanche.Duration);
            for (int i = 0; i < shape.Length; i++)
            {
                shape[i] += run[i] / avalanches.Length;
            }
        }

        return shape;
    }

    // A bin's activity belongs to its middle; before the first and after the last bin there is none. Straight lines between.
    private static double[] AtPoints(double[] shape)
    {
        var values = new double[Points];
        for (int i = 0; i < Points; i++)
        {
            double place = ((i + 0.5) / Points * shape.Length) - 0.5;
            int left = (int)(place + 1.0) - 1;
            double from = left < 0 ? 0.0 : shape[left];
            double to = left + 1 < shape.Length ? shape[left + 1] : 0.0;
            double share = left < 0 ? (place + 0.5) / 0.5 : left + 1 < shape.Length ? place - left : (place - left) / 0.5;
            values[i] = from + (share * (to - from));
        }

        return values;
    }

    private static double[][] Scaled(List<int> durations, List<double[]> shapes, double gamma)
    {
        var scaled = new double[shapes.Count][];
        for (int i = 0; i < scaled.Length; i++)
        {
            double factor = RealPower.Of(durations[i], -gamma);
            scaled[i] = Array.ConvertAll(shapes[i], value => value * factor);
        }

        return scaled;
    }

    private static double[] MeanOf(double[][] shapes)
    {
        var mean = new double[Points];
        foreach (double[] shape in shapes)
        {
            for (int i = 0; i < Points; i++)
            {
                mean[i] += shape[i] / shapes.Length;
            }
        }

        return mean;
    }

    private static double Spread(double[][] shapes)
    {
        double sum = 0.0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        var column = new double[shapes.Length];
        for (int i = 0; i < Points; i++)
        {
            for (int shape = 0; shape < shapes.Length; shape++)
            {
                column[shape] = shapes[shape][i];
                least = Math.Min(least, column[shape]);
                most = Math.Max(most, column[shape]);
            }

            sum += PairwiseSum.Variance(column);
        }

        return sum / Points / ((most - least) * (most - least));
    }
}
