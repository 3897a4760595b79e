using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Verdicts;
using BnSyn.Gate.Runner.Commands;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>Judges the runs of one scenario as the gate would that is asked for that scenario alone.</summary>
/// <param name="request">What the user asked for.</param>
/// <param name="engine">The engine's assembly.</param>
/// <param name="machine">The machine.</param>
internal sealed class TrialJudge(GateRequest request, EngineDescription engine, MachineDescription machine)
{
    /// <summary>Judges.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="said">What it says of itself with the mutant.</param>
    /// <param name="answers">What its runs gave.</param>
    /// <param name="extension">What those of the ensemble's extension gave; none at first.</param>
    /// <returns>The verdict, and in a few words why it is not passed.</returns>
    public (TrialVerdict Verdict, string Problem) Judge(TrialScenario scenario, ScenarioDescription said, IReadOnlyList<RunMeasurement> answers, IReadOnlyList<RunMeasurement> extension)
    {
        var measured = new ScenarioMeasurement
        {
            Description = said,
            Backends = scenario.Scenario.Backends,
            Seeds = scenario.Scenario.Seeds,
            Runs = [.. answers.Where((_, place) => scenario.Runs[place].KeepsBits)],
            EnsembleRuns = [.. answers.Where((_, place) => !scenario.Runs[place].KeepsBits), .. extension],
        };
        var own = request with { Scenarios = [scenario.Name] };
        if (extension.Count == 0 && EnsembleExtension.Needed(own, [measured]).Count > 0)
        {
            return (TrialVerdict.NeedsExtension, "the ensemble is inconclusive");
        }

        var result = GateJudge.Judge(own, new MeasurementSet { GateVersion = GateVersion.Text, Engine = engine, Machine = machine, Scenarios = [measured] });
        var passes = result.Verdict == Verdict.Passed || (result.Verdict == Verdict.Inconclusive && !request.InconclusiveIsError);
        return passes ? (TrialVerdict.Passes, "") : (TrialVerdict.Fails, Why(result));
    }

    private static string Why(GateResult result) =>
        result.Findings.FirstOrDefault(finding => finding.Effect is not null and not Outcome.Identical and not Outcome.Equivalent) is { } first
            ? $"{first.Diagnostic.Code}: {first.Message}"
            : $"the verdict is {result.Verdict}";
}
