using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>One scenario of a run, as the reference gave it.</summary>
internal sealed record VerdictScenario
{
    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of what the physics depended on.</summary>
    public required string ParameterHash { get; init; }

    /// <summary>The class of machines within which its bits hold.</summary>
    public required string EnvironmentClass { get; init; }

    /// <summary>Its metrics.</summary>
    public required IReadOnlyList<VerdictMetric> Metrics { get; init; }

    /// <summary>A scenario that was measured.</summary>
    public static VerdictScenario Of(ReportInput input, ScenarioMeasurement scenario)
    {
        var accepted = Accepted(input, scenario);
        return new()
        {
            Name = scenario.Description.Name,
            ParameterHash = Baselines.ParameterHash.Of(Baselines.ParameterHash.ParametersOf(scenario.Description), scenario.Description.Steps, scenario.Description.StepSeconds),
            EnvironmentClass = new Pairer(input.Request, input.Measurements.Machine).EnvironmentClassOf(scenario.Description),
            Metrics = [.. scenario.Description.Metrics.Select(metric => Metric(scenario, metric, accepted))],
        };
    }

    // What the reference's runs of each seed are held against; empty without a baseline.
    private static List<RunPair> Accepted(ReportInput input, ScenarioMeasurement scenario) =>
        input.Result.Case?.Baselines.Of(scenario.Description.Name) is { } baseline
            ? [.. new Pairer(input.Request, input.Measurements.Machine).AgainstBaseline(scenario, baseline).Where(pair => pair.Actual.Backend == scenario.Description.Backends[0])]
            : [];

    private static VerdictMetric Metric(ScenarioMeasurement scenario, MetricDescription metric, List<RunPair> accepted)
    {
        var values = ValuesBySeed(scenario, metric.Name);
        var expected = accepted.Where(pair => pair.Expected.Metrics.ContainsKey(metric.Name)).ToDictionary(pair => pair.Actual.Seed, pair => pair.Expected.Metrics[metric.Name]);
        var isHeld = metric.Conformance != ConformanceClass.Ensemble && expected.Count > 0;
        return new()
        {
            Name = metric.Name,
            Unit = metric.Unit,
            Values = values,
            Expected = !isHeld || (expected.Count == values.Count && values.All(value => expected.TryGetValue(value.Key, out var known) && known.Equals(value.Value))) ? null : new(expected),
            AbsoluteTolerance = isHeld ? metric.AbsoluteTolerance : null,
            RelativeTolerance = isHeld ? metric.RelativeTolerance : null,
        };
    }

    private static SortedDictionary<ulong, double> ValuesBySeed(ScenarioMeasurement scenario, string metric) => new(
        scenario.CountingRuns()
            .Where(run => run.Backend == scenario.Description.Backends[0] && run.Metrics.ContainsKey(metric))
            .ToDictionary(run => run.Seed, run => run.Metrics[metric]));
}
