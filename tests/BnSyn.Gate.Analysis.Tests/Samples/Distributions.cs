using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample with a distribution over twenty seeds; the runs of a seed share the series that a seed gives, and depend on themselves.</summary>
internal static class Distributions
{
    public const string Name = "intervals";

    /// <summary>What a seed's series has in common with itself a step later.</summary>
    private const double Correlation = 0.9;

    public static ScenarioDescription Description { get; } = Sample.Description with
    {
        Seeds = [.. Ensembles.Seeds(1, 20)],
        Distributions = [new(Name, "ms", new(DistributionDistance.KolmogorovSmirnov, 0.1, "a tenth of the intervals"))],
    };

    /// <summary>The same by Wasserstein's distance.</summary>
    public static ScenarioDescription InUnit { get; } = Description with
    {
        Distributions = [new(Name, "ms", new(DistributionDistance.Wasserstein, 0.2, "a fifth of a millisecond"))],
    };

    /// <summary>Valid runs; samples of every run as a test wants them.</summary>
    /// <param name="samples">Samples of a backend and a seed; <see langword="null"/> for none reported.</param>
    /// <param name="description">The declaration.</param>
    public static ScenarioMeasurement Scenario(Func<string, ulong, double[]?> samples, ScenarioDescription? description = null) =>
        Sample.Scenario(description ?? Description).WithRuns(run => run with
        {
            Distributions = samples(run.Backend, run.Seed) is { } values ? new(StringComparer.Ordinal) { [Name] = RunDistribution.Of(values, 200) } : new(StringComparer.Ordinal),
        });

    /// <summary>A stationary series of standard deviation 1 that only depends on its seed, each value like the one before.</summary>
    public static double[] Draws(ulong seed, int length = 300, double correlation = Correlation)
    {
        var values = new double[length];
        var now = Ensembles.Noise(seed * 100_003);
        for (var at = 0; at < length; at++)
        {
            now = (correlation * now) + (Math.Sqrt(1 - (correlation * correlation)) * Ensembles.Noise((seed * 100_003) + (ulong)at + 1));
            values[at] = now;
        }

        return values;
    }
}
