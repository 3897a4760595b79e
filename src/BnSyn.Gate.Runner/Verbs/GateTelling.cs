using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Sensitivity.Reports;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Analysis.Tolerances.Reports;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>The end of stage 9 (Report): what a run came to, on the console and as an exit code.</summary>
internal static class GateTelling
{
    /// <summary>Tells it.</summary>
    /// <param name="frame">The process.</param>
    /// <param name="request">What the user asked for.</param>
    /// <param name="end">How the run ended.</param>
    /// <param name="sensitivity">What a refresh found the gate to see; it gets a report of its own.</param>
    /// <param name="tolerances">What a refresh found rounding to make of the tolerances; it gets a report of its own as well.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(GateFrame frame, GateRequest request, GateEnd end, IReadOnlyList<ScenarioSensitivity> sensitivity, IReadOnlyList<ScenarioTolerances> tolerances)
    {
        var (result, refresh, _) = end;
        Finding[] unwritten =
        [
            .. end.Unwritten,
            .. sensitivity.Count > 0 ? SensitivityReportWriter.Write(request, sensitivity) : [],
            .. tolerances.Count > 0 ? TolerancesReportWriter.Write(request, tolerances) : [],
        ];
        var told = result.Told;
        frame.Tell([.. refresh?.Findings ?? [], .. told.Findings.Where(finding => !IsToldBy(refresh, finding)), .. unwritten]);
        foreach (var change in refresh?.Changes ?? [])
        {
            frame.Say(change);
        }

        if (told.Untold > 0)
        {
            frame.Say($"PhysicsGate: {told.Untold} more error{(told.Untold == 1 ? "" : "s")}; the report has all of them");
        }

        var comparisons = result.Compared == 1 ? "comparison" : "comparisons";
        var scenarios = end.Scenarios == 1 ? "scenario" : "scenarios";
        frame.Say($"PhysicsGate: {result.Verdict}, {result.Compared} {comparisons} of {end.Scenarios} {scenarios}, report in {Path.Combine(request.ReportDirectory, "report.md")}");
        return unwritten.Length > 0 || refresh is { IsRefused: true } ? ExitCodes.Invalid : ExitCode(request, result);
    }

    // What is wrong with a baseline refuses the refresh as well.
    private static bool IsToldBy(RefreshResult? refresh, Finding finding) => (refresh?.Findings ?? []).Any(told =>
        told.Diagnostic == finding.Diagnostic && told.Severity == finding.Severity && told.Location == finding.Location && told.Message == finding.Message);

    private static int ExitCode(GateRequest request, GateResult result) =>
        result.Verdict == Verdict.Inconclusive && !request.InconclusiveIsError && result.Findings.All(finding => finding.Diagnostic != ShardDiagnostics.MissingAllowed)
            ? ExitCodes.Passed
            : ExitCodes.Of(result.Verdict);
}
