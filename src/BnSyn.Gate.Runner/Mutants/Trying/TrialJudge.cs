using System.Collections.Concurrent;
using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Scenarios;
using BnSyn.Gate.Runner.Machine;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>Judges the runs of one scenario as the gate would that is asked for these alone.</summary>
/// <param name="request">What the user asked for.</param>
/// <param name="engine">The engine's assembly.</param>
/// <param name="machine">The machine.</param>
internal sealed class TrialJudge(GateRequest request, EngineDescription engine, MachineDescription machine)
{
    private readonly ConcurrentDictionary<string, LoadedBaselines> _baselines = new(StringComparer.Ordinal);

    /// <summary>Whether the gate would make the ensemble's further runs before it judges.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="said">What it says of itself with the mutant.</param>
    /// <param name="answers">What its observed runs gave.</param>
    /// <param name="firstLook">What the first runs of its ensemble gave.</param>
    public bool NeedsExtension(TrialScenario scenario, ScenarioDescription said, IReadOnlyList<RunMeasurement> answers, IReadOnlyList<RunMeasurement> firstLook) =>
        EnsembleExtension.Needed(BaselinesOf(said.Name), [Measured(scenario, said, answers, firstLook)]).Count > 0;

    /// <summary>Judges.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="said">What it says of itself with the mutant.</param>
    /// <param name="answers">What its observed runs gave.</param>
    /// <param name="ensemble">What the runs of its ensemble gave.</param>
    /// <returns>In a few words why the gate does not pass; empty where it does.</returns>
    public string Judge(TrialScenario scenario, ScenarioDescription said, IReadOnlyList<RunMeasurement> answers, IReadOnlyList<RunMeasurement> ensemble)
    {
        // A process that is asked for some classes leaves it to the one that judges.
        if (ScenarioDescriptionCheck.Check(said) is [var mistake, ..])
        {
            return $"{mistake.Diagnostic.Code}: {mistake.Message}";
        }

        var set = new MeasurementSet { GateVersion = GateVersion.Text, Engine = engine, Machine = machine, Scenarios = [Measured(scenario, said, answers, ensemble)] };
        var result = GateStages.Judge(RequestFor(scenario), set, BaselinesOf(said.Name));
        var passes = result.Verdict == Verdict.Passed || (result.Verdict == Verdict.Inconclusive && !request.InconclusiveIsError);
        return passes ? "" : Why(result);
    }

    // Nothing changes them between two mutants.
    private LoadedBaselines BaselinesOf(string scenario) => _baselines.GetOrAdd(scenario, name => LoadedBaselines.Load(request.BaselineDirectory, [name]));

    private GateRequest RequestFor(TrialScenario scenario) => request with { Scenarios = [scenario.Name], Seeds = scenario.Scenario.Seeds, Backends = scenario.Scenario.Backends };

    // Of the part that is tried first no run is made twice, and the gate wants to see that two are the same: all of it shows that later.
    private static ScenarioMeasurement Measured(TrialScenario scenario, ScenarioDescription said, IReadOnlyList<RunMeasurement> answers, IReadOnlyList<RunMeasurement> ensemble) => new()
    {
        Description = said,
        Backends = scenario.Scenario.Backends,
        Seeds = scenario.Scenario.Seeds,
        Runs = scenario.IsBrief ? [.. answers.SelectMany(run => new[] { run, run with { Repetition = 1 } })] : answers,
        EnsembleRuns = ensemble,
    };

    private static string Why(GateResult result) =>
        result.Findings.FirstOrDefault(finding => finding.Effect is { } effect && effect is not (Outcome.Identical or Outcome.Equivalent or Outcome.Acknowledged)) is { } first
            ? $"{first.Diagnostic.Code}: {first.Message}"
            : $"the verdict is {result.Verdict}";
}
