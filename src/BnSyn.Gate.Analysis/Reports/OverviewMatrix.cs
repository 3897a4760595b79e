using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Fields;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Reports.Pictures;
using BnSyn.Gate.Analysis.Series;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// Which kind of observable moved in which scenario, at a glance: a row for each scenario, the worst first, and one for the probes of a family
/// that came to the same.
/// </summary>
internal static class OverviewMatrix
{
    /// <summary>The columns: what is looked at, and what it came to in a scenario; nothing where it was not compared.</summary>
    private static readonly (string Heading, Func<Judged, JudgedScenario, IEnumerable<Outcome>> Of)[] Groups =
    [
        ("states", States),
        ("metrics", Metrics),
        ("fields", (input, scenario) => Of(input, scenario, FieldDiagnostics.Rows).Concat(
            input.Result.Fields.Where(result => result.Scenario == scenario.Name).Select(result => Held(result.Holds, result.Norms.All(norm => norm.Value == 0))))),
        ("series", (input, scenario) => Of(input, scenario, SeriesDiagnostics.Rows).Concat(
            input.Result.Series.Where(result => result.Scenario == scenario.Name).Select(result => Held(result.Holds, result.Worst == 0)))),
        ("ensembles", (input, scenario) => input.Result.Ensembles.Where(result => result.Scenario == scenario.Name).Select(result => result.Outcome)),
        ("distributions", (input, scenario) => input.Result.Distributions.Where(result => result.Scenario == scenario.Name).Select(result => result.Outcome)),
        ("time", (input, scenario) => Of(input, scenario, TimingDiagnostics.Rows).Concat(
            input.Result.Timing.Where(result => result.Scenario == scenario.Name && result.Decision is TimingDecision.Faster or TimingDecision.WithinMargin or TimingDecision.SameEngine).Select(_ => Outcome.Equivalent))),
        ("memory", (input, scenario) => Of(input, scenario, MemoryDiagnostics.Rows).Concat(
            input.Result.Memory.Where(result => result.Scenario == scenario.Name && result.Decision is MemoryDecision.Same or MemoryDecision.Less).Select(result => Held(true, result.Actual == result.Expected)))),
        ("energy", (input, scenario) => Of(input, scenario, EnergyDiagnostics.Rows).Concat(
            input.Result.Of<EnergyJudgement>().Results.Where(result => result.Scenario == scenario.Name && result.Decision is EnergyDecision.WithinMargin or EnergyDecision.Less).Select(_ => Outcome.Equivalent))),
        ("the rest", Rest),
    ];

    /// <summary>The codes that have a column.</summary>
    private static readonly HashSet<Diagnostic> Columns =
    [
        .. PerSeedDiagnostics.Rows, .. FieldDiagnostics.Rows, .. SeriesDiagnostics.Rows, .. EnsembleDiagnostics.Rows, .. DistributionDiagnostics.Rows,
        .. TimingDiagnostics.Rows, .. MemoryDiagnostics.Rows, .. EnergyDiagnostics.Rows,
    ];

    public static string Html(ReportInput input, List<(string Id, string Words)> contents)
    {
        var judged = new Judged(input.Result);
        var rows = input.Result.Case.Scenarios
            .Select(scenario => (scenario.Name, scenario.Scenario.Description.Family, Cells: Groups.Select(group => Worst([.. group.Of(judged, scenario)])).ToList()))
            .GroupBy(row => row.Family is { } family ? (family, string.Join('|', row.Cells)) : (row.Name, ""))
            .Select(group => (Name: group.Count() == 1 ? group.First().Name : $"{group.Key.Item1} ({NumberText.Of((long)group.Count())})", group.First().Cells))
            .OrderByDescending(row => row.Cells.Max(Rank))
            .ToList();
        if (rows.Count == 0)
        {
            return "";
        }

        var columns = Enumerable.Range(0, Groups.Length).Where(column => rows.Exists(row => row.Cells[column] is not null)).ToList();
        contents.Add(("overview", "Overview"));
        var text = new StringBuilder("<h2 id=\"overview\">Overview</h2>\n");
        text.Append("<p>What each group of observables came to in each scenario, the worst first: <em>identical</em> is the same bits, <em>equivalent</em> other bits within what is allowed; a dash is not compared. <em>The rest</em> is what else the gate found: changed parameters, faults, bounds, missing values.</p>\n");
        text.Append("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">scenario</th>");
        text.Append(string.Concat(columns.Select(column => $"<th scope=\"col\">{Groups[column].Heading}</th>"))).Append("</tr></thead>\n<tbody>\n");
        foreach (var (name, cells) in rows)
        {
            text.Append($"<tr><th scope=\"row\"><bdi>{Markup.Escape(name)}</bdi></th>").Append(string.Concat(columns.Select(column => Cell(cells[column])))).Append("</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n").ToString();
    }

    private static string Cell(Outcome? outcome) => outcome is { } known ? $"<td class=\"o-{OutcomeWord.Of(known)}\">{OutcomeWord.Of(known)}</td>" : "<td>–</td>";

    private static Outcome? Worst(List<Outcome> outcomes) => outcomes.Count == 0 ? null : OutcomeOrder.Worst(outcomes);

    private static int Rank(Outcome? outcome) => outcome is { } known ? OutcomeOrder.Rank(known) : 0;

    private static Outcome Held(bool holds, bool isSame) => !holds ? Outcome.Drift : isSame ? Outcome.Identical : Outcome.Equivalent;

    private static IEnumerable<Finding> Findings(Judged input, JudgedScenario scenario) => input.Findings[scenario.Name];

    private static IEnumerable<Outcome> Of(Judged input, JudgedScenario scenario, IReadOnlyList<Diagnostic> codes) =>
        Findings(input, scenario).Where(finding => codes.Contains(finding.Diagnostic)).Select(finding => finding.Effect!.Value);

    private static IEnumerable<Outcome> Rest(Judged input, JudgedScenario scenario) =>
        Findings(input, scenario).Where(finding => !Columns.Contains(finding.Diagnostic)).Select(finding => finding.Effect!.Value);

    // What is said of runs as wholes, and of their digests, is said of their states.
    private static IEnumerable<Outcome> States(Judged input, JudgedScenario scenario) =>
        OfRuns(input, scenario, isOfMetrics: false).Concat(Comparisons(input, scenario).Select(comparison =>
            comparison.Outcome == Outcome.Identical ? Outcome.Identical : Outcome.Equivalent));

    private static IEnumerable<Outcome> Metrics(Judged input, JudgedScenario scenario) =>
        OfRuns(input, scenario, isOfMetrics: true).Concat(Comparisons(input, scenario).Where(comparison => comparison.MetricsCompared > 0).Select(comparison =>
            comparison.Outcome == Outcome.Identical ? Outcome.Identical : Outcome.Equivalent));

    private static IEnumerable<Outcome> OfRuns(Judged input, JudgedScenario scenario, bool isOfMetrics)
    {
        var names = scenario.Scenario.Description.Metrics.Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        return Findings(input, scenario)
            .Where(finding => PerSeedDiagnostics.Rows.Contains(finding.Diagnostic) && names.Contains(finding.Subject!.Observable ?? "") == isOfMetrics)
            .Select(finding => finding.Effect!.Value);
    }

    private static IEnumerable<Comparison> Comparisons(Judged input, JudgedScenario scenario) => input.Comparisons[scenario.Name];

    /// <summary>A result, by scenario: there may be many of both.</summary>
    private sealed record Judged(GateResult Result)
    {
        public ILookup<string, Finding> Findings { get; } = Result.Findings.Where(finding => finding.Effect is not null && finding.Subject is not null)
            .ToLookup(finding => finding.Subject!.Scenario, StringComparer.Ordinal);

        public ILookup<string, Comparison> Comparisons { get; } = Result.Comparisons.ToLookup(comparison => comparison.Scenario, StringComparer.Ordinal);
    }
}
