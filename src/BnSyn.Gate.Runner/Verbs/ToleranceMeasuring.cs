using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tolerances;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures what rounding makes of each tolerance: for its own verb, and for a refresh that is asked to, which keeps it in the baselines.</summary>
internal static class ToleranceMeasuring
{
    /// <summary>Measures and judges.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What the gate measured before; empty where it did not.</param>
    /// <param name="sensitivity">What was made wrong before; empty where nothing was.</param>
    /// <param name="frame">The process.</param>
    /// <param name="cancellation">Ends it between two steps.</param>
    /// <returns>One entry per scenario; <see langword="null"/> where the plan says that nothing can be measured.</returns>
    public static IReadOnlyList<ScenarioTolerances>? Measure(
        GateRequest request,
        MeasurementPlan plan,
        IReadOnlyList<ScenarioMeasurement> measured,
        IReadOnlyList<SensitivityMeasurement> sensitivity,
        GateFrame frame,
        CancellationToken cancellation)
    {
        if (frame.Accept(TolerancePlan.Make(plan, request, mustMeasure: !request.RefreshBaselines)) is not { } chosen)
        {
            return null;
        }

        var phase = new TolerancesPhase(request, new Observer(request, frame.Progress, frame.Footprint), new GrowthPhase(request, frame.Progress, frame.Footprint));
        var runs = phase.Measure(chosen, measured, sensitivity, cancellation);
        frame.Progress.Report("tolerances: judging");
        return [.. runs.Select(new ToleranceJudge(request).Judge)];
    }
}
