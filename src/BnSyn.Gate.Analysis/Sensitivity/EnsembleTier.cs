using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>
/// Shift, shape and joint distribution over seeds. A gate on unchanged physics draws as many seeds as an ensemble has, with
/// replacement, and gives either side's values to either side by the toss of a coin: then nothing tells the sides apart.
/// </summary>
/// <remarks>
/// Exchanging the labels makes the null hypothesis true whatever the runs are (Fisher's randomisation), so that a candidate
/// that does differ from the reference is no false alarm here.
/// </remarks>
/// <param name="pools">One complete case per candidate to draw from, at least one.</param>
internal sealed class EnsembleTier(IReadOnlyList<EnsembleCase> pools) : ITier
{
    /// <summary>The name of the tier in reports and baselines.</summary>
    public const string TierName = "ensemble";

    private static readonly JsonSerializerOptions WithNamedNumbers = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public string Name => TierName;

    public int Units => pools[0].Seeds(2).Count;

    public double Budget => EnsembleLevels.FalseAlarms;

    public byte[]? Inputs => JsonSerializer.SerializeToUtf8Bytes(
        pools.Select(pool => new { pool.Scenario, pool.Backend, pool.Metrics, pool.Expected, pool.Actual }),
        WithNamedNumbers);

    public Outcome Draw(Random generator) =>
        OutcomeOrder.Worst(EnsembleJudge.Outcomes([.. pools.Select(pool => Resampled(pool, generator))]));

    private static EnsembleCase Resampled(EnsembleCase pool, Random generator)
    {
        var seeds = pool.Seeds(2);
        var draws = seeds.Select(_ => Draw(pool, generator)).ToList();
        return pool with
        {
            Expected = pool.Expected with
            {
                Metrics = new(pool.Metrics.ToDictionary(
                    metric => metric.Name,
                    metric => new SortedDictionary<ulong, double>(Values(metric.Name, draw => draw.Expected))), KeyOrder.Instance),
            },
            Actual = pool.Metrics.ToDictionary(
                metric => metric.Name,
                metric => (IReadOnlyDictionary<ulong, double>)Values(metric.Name, draw => draw.Actual),
                StringComparer.Ordinal),
        };

        Dictionary<ulong, double> Values(string metric, Func<(Source Expected, Source Actual), Source> side) =>
            seeds.Zip(draws).ToDictionary(slot => slot.First, slot => side(slot.Second).Value(pool, metric));
    }

    // Paired runs share their realisation, so both sides of a slot have one seed; without pairs each side draws its own.
    private static (Source Expected, Source Actual) Draw(EnsembleCase pool, Random generator)
    {
        var expected = Any(pool, generator);
        return (expected, pool.Ensemble.SeedsPair ? expected with { IsActual = !expected.IsActual } : Any(pool, generator));
    }

    private static Source Any(EnsembleCase pool, Random generator)
    {
        var seeds = pool.Seeds(2);
        return new(seeds[generator.Next(seeds.Count)], generator.Next(2) == 1);
    }

    private readonly record struct Source(ulong Seed, bool IsActual)
    {
        public double Value(EnsembleCase pool, string metric) =>
            IsActual ? pool.Actual[metric][Seed] : pool.Expected.Metrics[metric][Seed];
    }
}
