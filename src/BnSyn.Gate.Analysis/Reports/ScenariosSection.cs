using System.Text;
using BnSyn.Gate.Analysis.Causes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What the comparisons of each scenario came to: one row each, and one for the probes of a family that came to the same.</summary>
internal static class ScenariosSection
{
    /// <summary>A tolerance that is there for rounding alone is left by so much that the number says nothing.</summary>
    private const double MostTold = 1000;

    public static void Append(StringBuilder text, ReportInput input)
    {
        var kinds = input.Result.Kinds.Where(kind => kind.ByOutcome.Any()).ToList();
        var rows = input.Measurements.Scenarios
            .Select(scenario => new Row(input, kinds, scenario))
            .GroupBy(row => row.Family is { } family ? (family, string.Join('|', row.Outcomes)) : (row.Name, ""))
            .OrderBy(group => group.First().Family is not null)
            .ToList();
        var hasFarthest = rows.SelectMany(group => group).Any(row => row.Farthest is not null);
        text.Append("## Scenarios\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "against reference", "against baseline", .. kinds.Select(kind => kind.NameOfOne + "s"), .. Farthest(hasFarthest, "farthest"), "first diverging step:"],
            rows.Select(group => Cells([.. group], hasFarthest)));
    }

    private static string[] Cells(List<Row> rows, bool hasFarthest) =>
    [
        rows.Count == 1 ? rows[0].Name : $"{rows[0].Family} ({NumberText.Of((long)rows.Count)})",
        .. rows[0].Outcomes,
        .. Farthest(hasFarthest, rows.MaxBy(row => row.Farthest?.Difference!.Excess ?? -1)!.Farthest is { } farthest ? Words(farthest) : ""),
        rows.Min(row => row.FirstStep) is { } first ? NumberText.Of((long)first) : "none",
    ];

    // A column of its own only where a metric left its tolerance.
    private static string[] Farthest(bool isShown, string cell) => isShown ? [cell] : [];

    private static string Words(Finding finding) => finding.Subject!.Observable + finding.Difference!.Excess switch
    {
        > MostTold and < double.PositiveInfinity => $": over {NumberText.Of((long)MostTold)} tolerances",
        var times when double.IsFinite(times) => $": {NumberText.Rounded(times, 2)} tolerances",
        _ => ": exact, and differs",
    };

    /// <summary>A scenario, as its row shows it.</summary>
    private sealed class Row(ReportInput input, List<KindResult> kinds, ScenarioMeasurement scenario)
    {
        public string Name => scenario.Description.Name;

        public string? Family => scenario.Description.Family;

        /// <summary>One cell for each expectation, then one for each kind.</summary>
        public IReadOnlyList<string> Outcomes { get; } =
        [
            Word(input.OutcomeOf(scenario.Description.Name, Against.Reference)),
            Word(input.OutcomeOf(scenario.Description.Name, Against.Baseline)),
            .. kinds.Select(kind => Word([.. kind.ByOutcome.Where(entry => entry.Scenario == scenario.Description.Name).Select(entry => entry.Outcome)])),
        ];

        /// <summary>The metric that is farthest outside its tolerance.</summary>
        public Finding? Farthest { get; } = Cause.FarthestOf(input.Result.Findings.Where(finding => finding.Subject?.Scenario == scenario.Description.Name));

        public int? FirstStep { get; } =
            input.Result.Comparisons.Where(comparison => comparison.Scenario == scenario.Description.Name).Min(comparison => comparison.FirstDivergingStep);

        private static string Word(List<Outcome> outcomes) => outcomes.Count == 0 ? "" : Word(OutcomeOrder.Worst(outcomes));

        private static string Word(Outcome? outcome) => outcome switch
        {
            null => "not compared",
            Outcome.Identical or Outcome.Equivalent => OutcomeWord.Of(outcome.Value),
            { } other => $"**{OutcomeWord.Of(other)}**",
        };
    }
}
