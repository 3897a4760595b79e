using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>The sample with a third backend, <c>single</c>, that is compared over an ensemble of 24 seeds and 24 more.</summary>
internal static class Ensembles
{
    public const string Backend = "single";

    /// <summary>Between seeds the rate varies by 1 Hz, the spikes by 100; a pair differs by a tenth of that.</summary>
    public static ScenarioDescription Description { get; } = Sample.Description with
    {
        Backends = ["reference", "accelerated", Backend],
        EnsembleBackends = [Backend],
        Ensemble = new([.. Seeds(1000, 24)], [.. Seeds(1024, 24)]),
        Metrics =
        [
            Sample.Description.Metrics[0] with { Margin = EquivalenceMargin.OfSpread(0.5, "half of what seeds differ by") },
            Sample.Description.Metrics[1] with { Margin = EquivalenceMargin.Of(0.2, "a fifth of a hertz") },
            Sample.Description.Metrics[2],
        ],
    };

    public static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);

    /// <summary>A valid scenario with the first look, or with the extension too; a filler's runs as well where it is asked for.</summary>
    public static ScenarioMeasurement Scenario(bool extended = false, bool refresh = false, ScenarioDescription? description = null)
    {
        description ??= Description;
        var ensemble = description.Ensemble!;
        ulong[] seeds = [.. ensemble.Seeds, .. extended || refresh ? ensemble.Extension : []];
        return Sample.Scenario(description) with
        {
            EnsembleRuns =
            [
                .. seeds.Select(seed => Run(Backend, seed)),
                .. refresh ? seeds.Select(seed => Run("accelerated", seed)) : [],
            ],
        };
    }

    /// <summary>The values of a backend at a seed: what the seed gives to all backends, and a little of each backend's own.</summary>
    public static RunMeasurement Run(string backend, ulong seed)
    {
        var own = backend == Backend ? Noise(seed + 7_000_000) / 10 : 0;
        var shared = Noise(seed);
        return Sample.Run(backend, seed) with
        {
            Trail = [],
            Metrics = new() { ["total_spikes"] = 5000 + (100 * (shared + own)), ["rate"] = 5 + shared + own, ["synapses"] = 50000 },
        };
    }

    /// <summary>The ensemble of <c>single</c> with one metric changed.</summary>
    public static ScenarioMeasurement WithEnsemble(this ScenarioMeasurement scenario, string metric, Func<ulong, double, double> change) => scenario with
    {
        EnsembleRuns = [.. scenario.EnsembleRuns.Select(run => run.Backend == Backend ? run.WithMetric(metric, change(run.Seed, run.Metrics[metric])) : run)],
    };

    /// <summary>A symmetric value of standard deviation 1 that only depends on the seed: SplitMix64, twelve uniforms less six.</summary>
    public static double Noise(ulong seed)
    {
        var sum = -6.0;
        for (ulong draw = 1; draw <= 12; draw++)
        {
            var z = unchecked((seed * 1000) + (draw * 0x9E3779B97F4A7C15));
            z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
            sum += (z ^ (z >> 31)) * Math.Pow(2, -64);
        }

        return sum;
    }
}
