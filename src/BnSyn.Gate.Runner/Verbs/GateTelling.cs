using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Sensitivity.Reports;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>The end of stage 9 (Report): what a run came to, on the console and as an exit code.</summary>
internal static class GateTelling
{
    /// <summary>Tells it.</summary>
    /// <param name="frame">The process.</param>
    /// <param name="request">What the user asked for.</param>
    /// <param name="end">How the run ended.</param>
    /// <param name="sensitivity">What a refresh found the gate to see; it gets a report of its own.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(GateFrame frame, GateRequest request, GateEnd end, IReadOnlyList<ScenarioSensitivity> sensitivity)
    {
        var (result, refresh, _) = end;
        Finding[] unwritten = [.. end.Unwritten, .. sensitivity.Count > 0 ? SensitivityReportWriter.Write(request, sensitivity) : []];
        frame.Tell([.. refresh?.Findings ?? [], .. result.Condensed, .. unwritten]);
        foreach (var change in refresh?.Changes ?? [])
        {
            frame.Say(change);
        }

        var scenarios = end.Scenarios == 1 ? "scenario" : "scenarios";
        frame.Say($"PhysicsGate: {result.Verdict}, {result.Compared} comparisons of {end.Scenarios} {scenarios}, report in {Path.Combine(request.ReportDirectory, "report.md")}");
        return unwritten.Length > 0 || refresh is { IsRefused: true } ? ExitCodes.Invalid : ExitCode(request, result.Verdict);
    }

    private static int ExitCode(GateRequest request, Verdict verdict) =>
        verdict == Verdict.Inconclusive && !request.InconclusiveIsError ? ExitCodes.Passed : ExitCodes.Of(verdict);
}
