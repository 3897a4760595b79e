using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every run keeps its quantities within their bounds in the built state and after every step, and reports them in each.</summary>
internal sealed class StepInvariantRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from invariant in scenario.Description.StepInvariants
        from run in scenario.CountingRuns()
        from finding in Judge(scenario, invariant, run)
        select finding;

    private static IEnumerable<Finding> Judge(ScenarioMeasurement scenario, StepInvariantDescription invariant, RunMeasurement run)
    {
        var watched = run.Watched?.FirstOrDefault(quantity => quantity.Quantity == invariant.Quantity);
        if (watched?.BrokenStep is { } step)
        {
            yield return RunFinding.Of(
                InvariantDiagnostics.StepInvariantBroken, scenario, run, invariant.Quantity,
                ("actual", NumberText.WithUnit(NumberText.Of(watched.BrokenValue), invariant.Unit)),
                ("step", step == 0 ? "0 (the built state)" : NumberText.Of((long)step)),
                ("reason", invariant.Reason.TrimEnd('.')),
                ("minimum", NumberText.Of(invariant.Minimum)),
                ("maximum", NumberText.Of(invariant.Maximum)));
        }

        // Of a run that could not be built or that a fault ended where none may, the fault has been told.
        var states = run.CompletedSteps + 1;
        if ((watched?.States ?? 0) != states && UnexpectedFaultRule.EndedBy(scenario.Description, run) is null)
        {
            yield return RunFinding.Of(
                InvariantDiagnostics.NotWatched, scenario, run, invariant.Quantity,
                ("actual", NumberText.Of((long)(watched?.States ?? 0))), ("expected", NumberText.Of((long)states)));
        }
    }
}
