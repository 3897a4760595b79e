using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>The overview's columns of single runs: their states, and what they came to in numbers.</summary>
internal static class PerSeedOverview
{
    public static readonly IReadOnlyList<OverviewColumn> Columns = [new("states", States) { Equivalent = "bits differ" }, new("metrics", Metrics)];

    // What is said of runs as wholes, and of their digests, is said of their states.
    private static IEnumerable<Outcome> States(OverviewInput input, JudgedScenario scenario) =>
        OfRuns(input, scenario, isOfMetrics: false).Concat(input.Comparisons[scenario.Name].Select(comparison =>
            comparison.Outcome == Outcome.Identical ? Outcome.Identical : Outcome.Equivalent));

    // Runs whose bits differ may still have the same metrics.
    private static IEnumerable<Outcome> Metrics(OverviewInput input, JudgedScenario scenario)
    {
        var compared = input.Comparisons[scenario.Name].Where(comparison => comparison.MetricsCompared > 0).ToList();
        return OfRuns(input, scenario, isOfMetrics: true).Concat(compared.Count == 0 ? [] :
            [OverviewColumn.Held(true, compared.TrueForAll(comparison => comparison.Outcome == Outcome.Identical) || HasSameMetrics(input, scenario))]);
    }

    private static bool HasSameMetrics(OverviewInput input, JudgedScenario scenario) =>
        input.Report.PairsOf(scenario).SelectMany(pair => pair.Metrics()).All(entry => entry.Actual.Equals(entry.Expected));

    private static IEnumerable<Outcome> OfRuns(OverviewInput input, JudgedScenario scenario, bool isOfMetrics)
    {
        var names = scenario.Scenario.Description.Metrics.Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        return input.Findings[scenario.Name]
            .Where(finding => (PerSeedDiagnostics.Rows.Contains(finding.Diagnostic) || finding.Diagnostic == AcknowledgementDiagnostics.Acknowledged) && names.Contains(finding.Subject!.Observable ?? "") == isOfMetrics)
            .Select(finding => finding.Effect!.Value);
    }
}
