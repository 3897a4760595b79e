using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Shards;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures what the gate sees: for its own verb, and for a refresh, which keeps it in the baselines.</summary>
internal static class SensitivityMeasuring
{
    /// <summary>Measures and judges.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What the gate measured before; empty where it did not.</param>
    /// <param name="frame">The process.</param>
    /// <param name="cancellation">Ends it between two steps.</param>
    /// <param name="fromShards">Whether shards of the request's folder have made the runs.</param>
    /// <returns>The runs and what they show, one entry per scenario; <see langword="null"/> where the plan says that nothing can be tried.</returns>
    public static MeasuredSensitivity? Measure(
        GateRequest request, MeasurementPlan plan, IReadOnlyList<ScenarioMeasurement> measured, GateFrame frame, CancellationToken cancellation, bool fromShards = false)
    {
        if (frame.Accept(SensitivityPlan.Make(plan, request, mustTry: !request.RefreshBaselines)) is not { } chosen)
        {
            return null;
        }

        IRunMaker observer = new Observer(request, frame.Progress, frame.Footprint);
        if (fromShards)
        {
            var planned = new SensitivityPhase(request, observer).RunsOf(chosen, cancellation);
            if (frame.Accept(MergedShards.ReadSensitivity(request, plan, planned)) is not { } merged)
            {
                return null;
            }

            observer = merged.RunsBeside(observer);
        }

        var runs = new SensitivityPhase(request, observer).Measure(chosen, measured, cancellation);
        frame.Progress.Report("sensitivity: judging");
        var judge = new SensitivityJudge(request, MachineProbe.Describe(request.InstructionSet), frame.Progress, new(Path.Combine(frame.IntermediateFolder, "false-alarms.json")));
        return new(runs, [.. runs.Select(judge.Judge)]);
    }
}
