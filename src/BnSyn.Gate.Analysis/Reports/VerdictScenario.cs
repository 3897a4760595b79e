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
    public static VerdictScenario Of(ReportInput input, ScenarioMeasurement scenario) => new()
    {
        Name = scenario.Description.Name,
        ParameterHash = Baselines.ParameterHash.Of(Baselines.ParameterHash.ParametersOf(scenario.Description), scenario.Description.Steps, scenario.Description.StepSeconds),
        EnvironmentClass = new Pairer(input.Request, input.Measurements.Machine).EnvironmentClassOf(scenario.Description),
        Metrics = [.. scenario.Description.Metrics.Select(metric => new VerdictMetric { Name = metric.Name, Unit = metric.Unit, Values = ValuesBySeed(scenario, metric.Name) })],
    };

    private static SortedDictionary<ulong, double> ValuesBySeed(ScenarioMeasurement scenario, string metric) => new(
        scenario.CountingRuns()
            .Where(run => run.Backend == scenario.Description.Backends[0] && run.Metrics.ContainsKey(metric))
            .ToDictionary(run => run.Seed, run => run.Metrics[metric]));
}
