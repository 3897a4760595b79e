using System.Text;
using BnSyn.Gate.Analysis.Acknowledgements;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>The first line and the sum of all comparisons.</summary>
internal static class VerdictSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var (result, scenarios) = (input.Result, input.Measurements.Scenarios);
        text.Append($"# Physics gate: {result.Verdict}\n\n");
        var runs = scenarios.Sum(scenario => scenario.Runs.Count);
        var compared = result.Kinds.Where(kind => kind.Outcomes.Count > 0).Select(Compared).DefaultIfEmpty("0 comparisons");
        text.Append($"{Count(scenarios.Count, "scenario")}, {Count(runs, "run")}, {string.Join("; ", compared)}.\n\n");
        text.Append(Meaning(result)).Append("\n\n");
    }

    private static string Compared(KindResult kind)
    {
        var outcomes = kind.Outcomes.GroupBy(outcome => outcome).OrderBy(group => group.Key).Select(group => $"{group.Count()} {OutcomeWord.Of(group.Key)}");
        return $"{Count(kind.Outcomes.Count, kind.NameOfOne)}: {string.Join(", ", outcomes)}";
    }

    private static string Count(int count, string word) => NumberText.Of((long)count) + " " + word + (count == 1 ? "" : "s");

    private static string Meaning(GateResult result) => result.Verdict switch
    {
        Verdict.Drift when IsOnly(result, [TimingDiagnostics.Slower]) => "The physics held, but the engine became slower than its reviewed margin allows.",
        Verdict.Drift when IsOnly(result, KindTable.Costs) => "The physics held, but the engine takes more time, memory or energy than was reviewed.",
        Verdict.Drift when result.Findings.Where(finding => finding.Effect == Outcome.Drift).All(finding => finding.Diagnostic == PerSeedDiagnostics.NotIdentical) =>
            "Bits changed and nothing else: every value is within its tolerance, but PhysicsGateRequire=Identical asks for the same bits.",
        Verdict.Passed when result.Acknowledged.Any(entry => entry.State == AcknowledgementState.Holds) =>
            "Something moved, as far as it is acknowledged and not farther; everything else is identical to what was expected, or within the reviewed tolerances of it.",
        Verdict.Passed => "Every run is identical to what was expected, or within the reviewed tolerances of it.",
        Verdict.Drift => "The physics changed: at least one observable left its reviewed tolerance.",
        Verdict.Invalid => "The run proves nothing, for the reasons below; neither sameness nor drift is claimed.",
        _ => "Neither sameness nor drift was shown; not shown to differ is not the same.",
    };

    private static bool IsOnly(GateResult result, IEnumerable<Diagnostic> costs) =>
        result.Comparisons.All(comparison => comparison.Outcome != Outcome.Drift)
        && result.Findings.Where(finding => finding.Effect == Outcome.Drift).All(finding => costs.Contains(finding.Diagnostic));
}
