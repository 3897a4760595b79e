using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>A gate over one ensemble of pairs, judged as the gate does, and as it did when its tests of shape took pairs for unrelated seeds.</summary>
/// <param name="Metrics">How many metrics are compared.</param>
/// <param name="Margin">The margin of each.</param>
public sealed record PairedGate(int Metrics, double Margin)
{
    public const int Seeds = 24;
    public const int MoreSeeds = 24;

    private readonly ScenarioDescription description = Samples.Ensembles.Description with
    {
        Ensemble = new([.. Samples.Ensembles.Seeds(1, Seeds)], [.. Samples.Ensembles.Seeds(1 + Seeds, MoreSeeds)]),
        Metrics = [.. Enumerable.Range(0, Metrics).Select(metric => new MetricDescription($"metric {metric:00}", "1", ConformanceClass.Ensemble) { Margin = EquivalenceMargin.Of(Margin, "simulated") })],
    };

    /// <summary>Judges as the gate does.</summary>
    /// <param name="values">The two values of a metric and a seed.</param>
    public PairedAnswer Now(Func<int, int, (double Reference, double Candidate)> values) => Answer(CaseOf(values), look => look);

    /// <summary>Judges with the tests of shape of unrelated seeds, as the gate did.</summary>
    /// <param name="values">The two values of a metric and a seed.</param>
    public PairedAnswer Before(Func<int, int, (double Reference, double Candidate)> values) => Answer(CaseOf(values), WithUnrelatedShapes);

    private EnsembleCase CaseOf(Func<int, int, (double Reference, double Candidate)> values)
    {
        var seeds = description.Ensemble!.Seeds.Concat(description.Ensemble.Extension).ToList();
        var pairs = Enumerable.Range(0, Metrics).Select(metric => seeds.Select((_, seed) => values(metric, seed)).ToArray()).ToArray();
        return new()
        {
            Scenario = description,
            Backend = Samples.Ensembles.Backend,
            Metrics = description.Metrics,
            Expected = new()
            {
                FilledBy = "reference",
                Margins = new(description.Metrics.ToDictionary(metric => metric.Name, _ => Margin)),
                Metrics = new(description.Metrics.Select((metric, at) => (metric.Name, Values: BySeed(pairs[at], pair => pair.Reference))).ToDictionary(metric => metric.Name, metric => new SortedDictionary<ulong, double>(metric.Values))),
            },
            Actual = description.Metrics.Select((metric, at) => (metric.Name, Values: BySeed(pairs[at], pair => pair.Candidate)))
                .ToDictionary(metric => metric.Name, metric => (IReadOnlyDictionary<ulong, double>)metric.Values, StringComparer.Ordinal),
            Locate = _ => null,
        };

        Dictionary<ulong, double> BySeed((double Reference, double Candidate)[] values, Func<(double Reference, double Candidate), double> side) =>
            seeds.Zip(values).ToDictionary(slot => slot.First, slot => side(slot.Second));
    }

    private static PairedAnswer Answer(EnsembleCase ensemble, Func<EnsembleLook, EnsembleLook> change)
    {
        var first = Look(1);
        return new(first, first == Outcome.Inconclusive ? Look(2) : first);

        Outcome Look(int number) => Assert.Single(AdjustedLook.Of([change(EnsembleLook.Of(ensemble, number, [ensemble]))], [ensemble])).Outcome;
    }

    /// <summary>The same look with the tests of shape of unrelated seeds.</summary>
    private static EnsembleLook WithUnrelatedShapes(EnsembleLook look)
    {
        var samples = look.Metrics.Select(tests => look.Case.Samples(tests.Metric.Name, look.Number)).ToList();
        var level = EnsembleLevels.DriftPerLookAndFamily;
        return look with
        {
            Metrics = [.. look.Metrics.Zip(samples, (tests, sample) => tests with { Shape = KolmogorovSmirnov.Compare(sample.Expected, sample.Actual) })],
            Joint = EnergyDistance.Compare(
                Rows(samples.ConvertAll(sample => sample.Expected)),
                Rows(samples.ConvertAll(sample => sample.Actual)),
                PermutationPlan.Create(2 * PermutationPlan.LeastPermutations(level, 1), 20130601, level, 1)),
        };
    }

    private static double[][] Rows(List<double[]> columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(seed => columns.Select(column => column[seed]).ToArray())];
}
