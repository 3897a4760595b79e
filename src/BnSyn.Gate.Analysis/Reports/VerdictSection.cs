using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>The first line and the sum of all comparisons.</summary>
internal static class VerdictSection
{
    /// <summary>The codes of what the physics costs.</summary>
    private static readonly Diagnostic[] Costs =
        [.. KindTable.All.Where(kind => kind.Sections.Any(section => section.Place == ReportPlace.Costs)).SelectMany(kind => kind.Diagnostics)];

    public static void Append(StringBuilder text, ReportInput input)
    {
        var (result, scenarios) = (input.Result, input.Measurements.Scenarios);
        text.Append($"# Physics gate: {result.Verdict}\n\n");
        var runs = scenarios.Sum(scenario => scenario.Runs.Count);
        var outcomes = result.Comparisons.GroupBy(comparison => comparison.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {OutcomeWord.Of(group.Key)}");
        text.Append($"{Count(scenarios.Count, "scenario")}, {Count(runs, "run")}, {Count(result.Comparisons.Count, "comparison")}");
        text.Append(result.Comparisons.Count > 0 ? $": {string.Join(", ", outcomes)}" : "").Append(Ensembles(result)).Append(".\n\n");
        text.Append(Meaning(result)).Append("\n\n");
    }

    private static string Ensembles(GateResult result)
    {
        var outcomes = result.Ensembles.GroupBy(comparison => comparison.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {OutcomeWord.Of(group.Key)}");
        return result.Ensembles.Count == 0 ? "" : $"; {Count(result.Ensembles.Count, "ensemble")}: {string.Join(", ", outcomes)}";
    }

    private static string Count(int count, string word) => NumberText.Of((long)count) + " " + word + (count == 1 ? "" : "s");

    private static string Meaning(GateResult result) => result.Verdict switch
    {
        Verdict.Drift when IsOnly(result, TimingDiagnostics.Slower) => "The physics held, but the engine became slower than its reviewed margin allows.",
        Verdict.Drift when IsOnly(result, Costs) => "The physics held, but the engine takes more time, memory or energy than was reviewed.",
        Verdict.Passed => "Every run is identical to what was expected, or within the reviewed tolerances of it.",
        Verdict.Drift => "The physics changed: at least one observable left its reviewed tolerance.",
        Verdict.Invalid => "The run proves nothing, for the reasons below; neither sameness nor drift is claimed.",
        _ => "Neither sameness nor drift was shown; not shown to differ is not the same.",
    };

    private static bool IsOnly(GateResult result, params Diagnostic[] costs) =>
        result.Comparisons.All(comparison => comparison.Outcome != Outcome.Drift)
        && result.Findings.Where(finding => finding.Effect == Outcome.Drift).All(finding => costs.Contains(finding.Diagnostic));
}
