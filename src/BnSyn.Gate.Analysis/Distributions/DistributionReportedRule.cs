using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Rules;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>Every run reports the samples of every declared distribution, and all of them are finite.</summary>
internal sealed class DistributionReportedRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from distribution in scenario.Description.Distributions
        from run in scenario.CountingRuns()
        let samples = run.Distributions?.GetValueOrDefault(distribution.Name)

        // Where a fault ended the run before it was observed, the fault has been told.
        where samples is null ? UnexpectedFaultRule.EndedBy(scenario.Description, run) is null : samples.NotFinite > 0
        select samples is null
            ? RunFinding.Of(DistributionDiagnostics.NotReported, scenario, run, distribution.Name)
            : RunFinding.Of(
                DistributionDiagnostics.NotFinite, scenario, run, distribution.Name,
                ("actual", NumberText.Of(samples.NotFinite)), ("all", NumberText.Of(samples.Count)));
}
