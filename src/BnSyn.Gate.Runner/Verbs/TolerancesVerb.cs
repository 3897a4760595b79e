using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Analysis.Tolerances.Reports;
using BnSyn.Gate.Runner.Lifetime;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures and reports what rounding makes of each tolerance, and what physics it sees.</summary>
internal sealed class TolerancesVerb : IVerb
{
    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        // Nothing is accepted here, whatever else the request says.
        request = request with { RefreshBaselines = false };
        if (Measure(request, frame, cancellation) is not { } scenarios)
        {
            return ExitCodes.Invalid;
        }

        foreach (var line in scenarios.SelectMany(TolerancesText.Table))
        {
            frame.Say(line);
        }

        Finding[] findings = [.. scenarios.SelectMany(scenario => scenario.Condensed), .. TolerancesReportWriter.Write(request, scenarios)];
        frame.Tell(findings);
        frame.Say($"PhysicsTolerances: {TolerancesText.Summary(scenarios)}, report in {Path.Combine(request.ReportDirectory, TolerancesReportWriter.Page)}");
        return findings.Any(finding => finding.Severity == DiagnosticSeverity.Error) || !scenarios.Any(scenario => scenario.IsMeasured) ? ExitCodes.Invalid : ExitCodes.Passed;
    }

    private static IReadOnlyList<ScenarioTolerances>? Measure(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        using var budget = new TimeBudgetWatch(request.TimeBudget, frame.Progress, frame.End);
        using var watch = new CancellationWatch(frame.End, cancellation);
        return EnginePlan.Make(request, frame) is { } engine ? ToleranceMeasuring.Measure(request, engine.Plan, [], [], frame, cancellation) : null;
    }
}
