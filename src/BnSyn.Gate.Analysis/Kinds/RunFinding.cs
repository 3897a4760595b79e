using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Makes findings about one run by itself.</summary>
internal static class RunFinding
{
    /// <summary>Fills in a row for a run.</summary>
    public static Finding Of(
        Diagnostic diagnostic, ScenarioMeasurement scenario, RunMeasurement run, string? observable, params (string Name, string Value)[] arguments) =>
        Finding.Of(diagnostic, arguments) with
        {
            Subject = new(scenario.Description.Name) { Backend = run.Backend, Seed = run.Seed, Observable = observable },
        };
}
