using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>A verdict for the terminal: the whole run in a screen, or one scenario with all that was found.</summary>
internal static class VerdictText
{
    private const int MostNamed = 6;

    /// <summary>The whole run: verdict, causes, and the scenarios that did not hold.</summary>
    public static string Of(SavedVerdict saved)
    {
        var text = new StringBuilder(Head(saved)).Append('\n');
        foreach (var cause in saved.Causes)
        {
            text.Append($"\n{cause.Title} ({OutcomeWord.Of(cause.Effect)}, {string.Join(", ", cause.Codes)})\n");
            text.Append(cause.Scenarios.Count > 0 ? $"  in: {Named(cause.Scenarios)}\n" : "");
            text.Append(cause.Start is { } start ? $"  starts: {start}\n" : "");
        }

        var scenarios = saved.Document.Scenarios.Select(scenario => (scenario.Name, Findings: Failing(saved, scenario.Name), Outcomes: saved.Comparisons.Where(comparison => comparison.Scenario == scenario.Name).ToList())).ToList();
        var moved = scenarios.Where(scenario => scenario.Findings.Count > 0 || scenario.Outcomes.Exists(comparison => !Holds(comparison.Outcome))).ToList();
        text.Append(FormattableString.Invariant($"\n{scenarios.Count - moved.Count} of {scenarios.Count} scenarios hold{(moved.Count > 0 ? "; not:" : "")}\n"));
        foreach (var (name, findings, outcomes) in moved)
        {
            text.Append(FormattableString.Invariant($"  {name}: {outcomes.Count(comparison => !Holds(comparison.Outcome))} of {outcomes.Count} comparisons, {findings.Count} findings"));
            text.Append(outcomes.Min(comparison => comparison.FirstDivergingStep) is { } step ? $", first diverging step {NumberText.Of((long)step)}\n" : "\n");
        }

        return text.Append(moved.Count > 0 ? $"\n'physics-gate show {moved[0].Name}' shows one of them, 'physics-gate open' the report.\n" : "").ToString().TrimEnd('\n');
    }

    /// <summary>One scenario: its comparisons, findings, observables and gains.</summary>
    /// <returns><see langword="null"/> where the run has no such scenario.</returns>
    public static string? Of(SavedVerdict saved, string name)
    {
        if (saved.Document.Scenarios.FirstOrDefault(scenario => scenario.Name == name) is not { } scenario)
        {
            return null;
        }

        var text = new StringBuilder(Head(saved)).Append($"\n\n{name}\n");
        Section(text, "comparisons", saved.Comparisons.Where(comparison => comparison.Scenario == name).Select(Line));
        Section(text, "findings", saved.Findings.Where(finding => finding.Scenario == name).Select(Line));
        Section(text, "observables, as the reference gave them", scenario.Metrics.Select(Line));
        Section(text, "gains", from gains in saved.Document.Gains
                               where gains.Scenario == name
                               from quantity in Quantities.All
                               let value = quantity.Of(gains)
                               where value is not null
                               select $"{gains.Backend}: {quantity.Name} {NumberText.WithUnit(NumberText.Rounded(value.Value), quantity.Unit)}");
        return text.ToString().TrimEnd('\n');
    }

    private static string Head(SavedVerdict saved)
    {
        var measured = saved.Document.Measured;
        var part = saved.Filtered.Length > 0 ? $" of a part ({saved.Filtered})" : "";
        return $"{saved.Document.Verdict}{part}: measured {measured.At}{(measured.Commit.Length > 0 ? $" at commit {measured.Commit}" : "")}, {measured.Engine}, {measured.EnvironmentClass}";
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var shown = lines.ToList();
        text.Append(shown.Count > 0 ? $"\n{heading}\n" : "").AppendJoin("", shown.Select(line => $"  {line}\n"));
    }

    private static string Line(SavedComparison comparison) =>
        $"{comparison.Name}: {OutcomeWord.Of(comparison.Outcome)}{(comparison.FirstDivergingStep is { } step ? $", first diverging step {NumberText.Of((long)step)}" : "")}";

    private static string Line(VerdictFinding finding) => $"{SeverityWord.Of(finding.Severity)} {finding.Code}: {finding.Message}";

    private static string Line(VerdictMetric metric) =>
        $"{NumberText.NameWithUnit(metric.Name, metric.Unit)}: {string.Join(", ", metric.Values.Select(value => $"{NumberText.Rounded(value.Value, 6)} (seed {NumberText.Of(value.Key)})"))}";

    private static List<VerdictFinding> Failing(SavedVerdict saved, string scenario) =>
        [.. saved.Findings.Where(finding => finding.Scenario == scenario && finding.Effect is { } effect && !Holds(effect))];

    private static bool Holds(Outcome outcome) => OutcomeOrder.Passes(outcome);

    private static string Named(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNamed))} and {NumberText.Of((long)names.Count - MostNamed)} more";
}
