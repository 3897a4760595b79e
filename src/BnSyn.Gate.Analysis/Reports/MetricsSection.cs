using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// The observables of every scenario, by seed, as the first backend that was run gave them; of a probe only where it fails. Of more seeds
/// than a table has room for the extremes, and all of them in <c>verdict.json</c>'s measurements.
/// </summary>
internal static class MetricsSection
{
    private const int MostSeeds = 4;

    public static void Append(StringBuilder text, ReportInput input)
    {
        var shown = input.Measurements.Scenarios.Where(scenario => scenario.Backends.Count > 0 && !input.IsQuietProbe(scenario)).ToList();
        text.Append(shown.Count > 0 ? "## Observables\n\n" : "");
        foreach (var scenario in shown)
        {
            text.Append($"### {scenario.Description.Name} ({scenario.Backends[0]})\n\n");
            string[] seeds = scenario.Seeds.Count <= MostSeeds ? [.. scenario.Seeds.Select(seed => $"seed {seed}:")] : [$"smallest of {scenario.Seeds.Count} seeds:", "largest:"];
            string[] headings = ["metric", .. seeds, "bounds", "compared"];
            MarkdownTable.Append(text, headings, scenario.Description.Metrics.Select(metric => Row(scenario, metric)));
            AppendFaults(text, scenario);
        }
    }

    private static string[] Row(ScenarioMeasurement scenario, MetricDescription metric) =>
    [
        NumberText.NameWithUnit(metric.Name, metric.Unit),
        .. Values(scenario, metric.Name),
        string.Join("; ", scenario.Description.Invariants.Where(invariant => invariant.Metric == metric.Name).Select(Bounds)),
        metric.Conformance switch
        {
            ConformanceClass.Exact => "exact",
            ConformanceClass.Ensemble => "over the ensemble",
            _ => $"{NumberText.WithUnit(NumberText.Of(metric.AbsoluteTolerance), metric.Unit)} or {NumberText.Percent(metric.RelativeTolerance)}",
        },
    ];

    private static IEnumerable<string> Values(ScenarioMeasurement scenario, string metric)
    {
        double?[] values = [.. scenario.Seeds.Select(seed => Run(scenario, seed) is { } run && run.Metrics.TryGetValue(metric, out var value) ? value : (double?)null)];
        return (values.Length <= MostSeeds ? values : Array.Exists(values, value => value is null) ? [null, null] : [values.Min(), values.Max()])
            .Select(value => value is { } number ? NumberText.Rounded(number, 6) : "not reported");
    }

    private static string Bounds(InvariantDescription invariant) =>
        $"[{NumberText.Rounded(invariant.Minimum, 6)}, {NumberText.Rounded(invariant.Maximum, 6)}]";

    private static void AppendFaults(StringBuilder text, ScenarioMeasurement scenario)
    {
        var faults = scenario.Seeds.Select(seed => Run(scenario, seed)).Where(run => run?.Fault is not null).ToList();
        foreach (var run in faults)
        {
            text.Append($"- seed {run!.Seed} ended with {run.Fault!.Kind} at step {run.Fault.Step}: {MarkdownTable.Cell(run.Fault.Message)}\n");
        }

        text.Append(faults.Count > 0 ? "\n" : "");
    }

    private static RunMeasurement? Run(ScenarioMeasurement scenario, ulong seed) =>
        scenario.CountingRuns().FirstOrDefault(run => run.Backend == scenario.Backends[0] && run.Seed == seed);
}
