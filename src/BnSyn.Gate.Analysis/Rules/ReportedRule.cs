using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every planned run is there, runs to its last step unless a fault ends it, and reports exactly what the scenario declares.</summary>
internal sealed class ReportedRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        scenario.Backends.SelectMany(backend => scenario.Seeds.SelectMany(seed => JudgePlanned(scenario, backend, seed)));

    private static IEnumerable<Finding> JudgePlanned(ScenarioMeasurement scenario, string backend, ulong seed)
    {
        if (scenario.CountingRuns().FirstOrDefault(run => run.Backend == backend && run.Seed == seed) is not { } run)
        {
            return
            [
                Finding.Of(PhysicsDiagnostics.RunMissing, ("problem", "was planned and not run")) with
                {
                    Subject = new(scenario.Description.Name) { Backend = backend, Seed = seed },
                },
            ];
        }

        // A run that a fault cut short where none may has one root cause, and the fault rules name it.
        var hasUnexpectedFault = run.Fault is not null && scenario.Description.ExpectedFault is null;
        return hasUnexpectedFault ? [] : [.. CutShort(scenario, run), .. NotReported(scenario, run), .. Misreported(scenario, run)];
    }

    private static IEnumerable<Finding> CutShort(ScenarioMeasurement scenario, RunMeasurement run)
    {
        if (run.Fault is null && run.CompletedSteps != scenario.Description.Steps)
        {
            var problem = $"ended after {run.CompletedSteps} of {scenario.Description.Steps} steps";
            yield return RunFinding.Of(PhysicsDiagnostics.RunMissing, scenario, run, null, ("problem", problem));
        }
    }

    private static IEnumerable<Finding> NotReported(ScenarioMeasurement scenario, RunMeasurement run) =>
    [
        .. scenario.Description.Metrics.Where(metric => !run.Metrics.ContainsKey(metric.Name))
            .Select(metric => RunFinding.Of(PhysicsDiagnostics.NotReported, scenario, run, metric.Name, ("kind", "metric"))),
        .. scenario.Description.Digests.Where(digest => !run.Digests.ContainsKey(digest.Name))
            .Select(digest => RunFinding.Of(PhysicsDiagnostics.NotReported, scenario, run, digest.Name, ("kind", "digest"))),
        .. RecordingTables.DeclaredBy(scenario.Description).Where(recording => run.RecordingOf(recording.Name) is null)
            .Select(recording => RunFinding.Of(PhysicsDiagnostics.NotReported, scenario, run, recording.Name, ("kind", recording.Kind))),
    ];

    private static IEnumerable<Finding> Misreported(ScenarioMeasurement scenario, RunMeasurement run) =>
        run.Misreported.Select(name => RunFinding.Of(PhysicsDiagnostics.Misreported, scenario, run, name));
}
