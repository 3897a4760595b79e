using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A run ends early only where the scenario expects it, and building and observing never fail.</summary>
internal sealed class UnexpectedFaultRule : IRunRule
{
    private static readonly Dictionary<string, Diagnostic> OfProcesses = new(StringComparer.Ordinal)
    {
        [FaultMeasurement.ProcessNotStarted] = ProcessDiagnostics.NotStarted,
        [FaultMeasurement.ProcessEnded] = ProcessDiagnostics.Ended,
        [FaultMeasurement.ProcessSilent] = ProcessDiagnostics.Silent,
        [FaultMeasurement.ProcessOfOtherVersion] = ProcessDiagnostics.OtherVersion,
        [FaultMeasurement.ProcessGarbled] = ProcessDiagnostics.Garbled,
        [FaultMeasurement.ProcessLeftRunning] = ProcessDiagnostics.LeftRunning,
    };

    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario)
    {
        foreach (var run in scenario.CountingRuns())
        {
            if (EndedBy(scenario.Description, run) is { } fault)
            {
                yield return RunFinding.Of(
                    DiagnosticOf(fault), scenario, run, null,
                    ("place", fault.Where()), ("kind", fault.Kind), ("problem", fault.Problem())) with { Trace = fault.Trace };
            }
        }
    }

    /// <summary>The fault that ended a run unexpectedly; <see langword="null"/> where there is none.</summary>
    public static FaultMeasurement? EndedBy(ScenarioDescription scenario, RunMeasurement run) =>
        run.Fault is { } fault && (scenario.ExpectedFault is null || fault.Step < 0) ? fault : null;

    private static Diagnostic DiagnosticOf(FaultMeasurement fault) =>
        fault.Step < 0 && OfProcesses.TryGetValue(fault.Kind, out var diagnostic) ? diagnostic : PhysicsDiagnostics.UnexpectedFault;
}
