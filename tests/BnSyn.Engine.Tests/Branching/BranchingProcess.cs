using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Tests.Branching;

/// <summary>A branching process whose every number is known: each spike has Poisson(m) descendants, and h come from outside.</summary>
internal static class BranchingProcess
{
    /// <summary>A stationary driven process: A(t + 1) is Poisson(m·A(t) + h), with mean h/(1 - m).</summary>
    internal static double[] Driven(ulong seed, double ratio, double drive, int steps)
    {
        var generator = new RandomGenerator(seed);
        double active = Math.Round(drive / (1.0 - ratio));
        for (int warmUp = 0; warmUp < 500; warmUp++)
        {
            active = Poisson(generator, (ratio * active) + drive);
        }

        var activity = new double[steps];
        for (int t = 0; t < steps; t++)
        {
            activity[t] = active;
            active = Poisson(generator, (ratio * active) + drive);
        }

        return activity;
    }

    /// <summary>Avalanches from one spike each with a silent bin between; those that outlive or outgrow a limit are left out.</summary>
    internal static double[] Avalanches(ulong seed, int count, int mostBins, double mostSpikes)
    {
        var generator = new RandomGenerator(seed);
        var activity = new List<double> { 0.0 };
        for (int avalanche = 0; avalanche < count; avalanche++)
        {
            int start = activity.Count;
            double spikes = 0.0;
            for (double active = 1.0; active > 0.0 && activity.Count - start <= mostBins && spikes <= mostSpikes; active = Poisson(generator, active))
            {
                activity.Add(active);
                spikes += active;
            }

            if (activity.Count - start > mostBins || spikes > mostSpikes)
            {
                activity.RemoveRange(start, activity.Count - start);
                continue;
            }

            activity.Add(0.0);
        }

        return [.. activity];
    }

    /// <summary>What is seen of the activity where every spike is recorded with one probability.</summary>
    internal static double[] Subsampled(ulong seed, double[] activity, double probability)
    {
        var generator = new RandomGenerator(seed);
        return Array.ConvertAll(activity, spikes =>
        {
            int seen = 0;
            for (int i = 0; i < spikes; i++)
            {
                seen += generator.NextDouble() < probability ? 1 : 0;
            }

            return (double)seen;
        });
    }

    // Arrivals at unit rate until the mean has passed, in parts so that the product stays far from zero.
    internal static double Poisson(RandomGenerator generator, double mean)
    {
        double count = 0.0;
        for (double left = mean; left > 0.0; left -= 16.0)
        {
            double limit = Exponential.Exp(-Math.Min(left, 16.0));
            for (double product = generator.NextDouble(); product > limit; product *= generator.NextDouble())
            {
                count++;
            }
        }

        return count;
    }
}
