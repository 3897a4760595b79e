using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Reports.Pictures;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// Which kind of observable moved in which scenario, at a glance: a row for each scenario, the worst first, and one for the probes of a family
/// that came to the same. Each kind of comparison gives its columns.
/// </summary>
internal static class OverviewMatrix
{
    private static readonly IReadOnlyList<OverviewColumn> Groups = [.. KindTable.All.SelectMany(kind => kind.Overview), new("the rest", Rest)];

    /// <summary>The codes that have a column.</summary>
    private static readonly HashSet<Diagnostic> WithColumn = [.. KindTable.All.Where(kind => kind.Overview.Count > 0).SelectMany(kind => kind.Diagnostics)];

    public static string Html(ReportInput input, List<(string Id, string Words)> contents)
    {
        var judged = new OverviewInput(input);
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

        var columns = Enumerable.Range(0, Groups.Count).Where(column => rows.Exists(row => row.Cells[column] is not null)).ToList();
        contents.Add(("overview", "Overview"));
        var text = new StringBuilder("<h2 id=\"overview\">Overview</h2>\n");
        text.Append("<p>What each group of observables came to in each scenario, the worst first: <em>identical</em> is the same values to the last bit, <em>bits differ</em> other states, <em>equivalent</em> other values within what is allowed; a dash is not compared. <em>The rest</em> is what else the gate found: changed parameters, faults, bounds, missing values.</p>\n");
        text.Append("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">scenario</th>");
        text.Append(string.Concat(columns.Select(column => $"<th scope=\"col\">{Groups[column].Heading}</th>"))).Append("</tr></thead>\n<tbody>\n");
        foreach (var (name, cells) in rows)
        {
            text.Append($"<tr><th scope=\"row\"><bdi>{Markup.Escape(name)}</bdi></th>").Append(string.Concat(columns.Select(column => Cell(Groups[column], cells[column])))).Append("</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n").ToString();
    }

    private static string Cell(OverviewColumn column, Outcome? outcome) => outcome is { } known ? $"<td class=\"o-{OutcomeWord.Of(known)}\">{(known == Outcome.Equivalent ? column.Equivalent : null) ?? OutcomeWord.Of(known)}</td>" : "<td>–</td>";

    private static Outcome? Worst(List<Outcome> outcomes) => outcomes.Count == 0 ? null : OutcomeOrder.Worst(outcomes);

    private static int Rank(Outcome? outcome) => outcome is { } known ? OutcomeOrder.Rank(known) : 0;

    private static IEnumerable<Outcome> Rest(OverviewInput input, JudgedScenario scenario) =>
        input.Findings[scenario.Name].Where(finding => !WithColumn.Contains(finding.Diagnostic)).Select(finding => finding.Effect!.Value);
}
