using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>
/// Shows one mutant to the gate: the scenarios in their order, judged one by one while the next is running, until one does not pass.
/// Answers are asked for once: where the gate would ask again before it calls something drift, it does not pass in any case.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="engine">The mutated engine.</param>
/// <param name="judge">Judges scenarios.</param>
internal sealed class MutantTrial(GateRequest request, BuiltEngine engine, TrialJudge judge)
{
    /// <summary>Tries one.</summary>
    /// <param name="number">The mutant; 0 for none.</param>
    /// <param name="reachFile">Notes what is reached; empty for nowhere.</param>
    /// <param name="scenarios">The scenarios, in their order.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How it ended.</returns>
    public TrialEnd Make(int number, string reachFile, IReadOnlyList<TrialScenario> scenarios, CancellationToken cancellation)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MutantSwitch.Active] = number.ToString(CultureInfo.InvariantCulture),
            [MutantSwitch.Reach] = reachFile,
        };
        var seconds = 0.0;
        foreach (var together in scenarios.GroupBy(scenario => (scenario.Runs[0].InstructionsOf(request).Name, scenario.Scenario.Description.IsIsolated)))
        {
            var share = new Share([.. together], together.First().Runs[0].InstructionsOf(request), variables, isLimited: number > 0);
            var end = share.Make(engine, judge, together.Key.IsIsolated, cancellation);
            seconds += end.Seconds;
            if (end.Outcome != MutantOutcome.Survived)
            {
                return end with { Seconds = seconds };
            }
        }

        return new(MutantOutcome.Survived, "", "", seconds);
    }

    /// <summary>The scenarios that one process can run, or one process a run where they are isolated.</summary>
    private sealed class Share(IReadOnlyList<TrialScenario> scenarios, InstructionSet instructions, IReadOnlyDictionary<string, string> variables, bool isLimited)
    {
        private readonly List<(TrialScenario Scenario, int Place)> _runs = [.. scenarios.SelectMany(scenario => Enumerable.Range(0, scenario.Runs.Count).Select(place => (scenario, place)))];
        private readonly Dictionary<string, RunMeasurement?[]> _answers = scenarios.ToDictionary(scenario => scenario.Name, scenario => new RunMeasurement?[scenario.Runs.Count], StringComparer.Ordinal);
        private readonly List<TrialScenario> _open = [];
        private IReadOnlyList<ScenarioDescription> _said = [];
        private double _seconds;
        private string _scenario = "";
        private string _problem = "";

        public TrialEnd Make(BuiltEngine engine, TrialJudge judge, bool isIsolated, CancellationToken cancellation)
        {
            foreach (var runs in isIsolated ? _runs.Select(run => new[] { run }) : [[.. _runs]])
            {
                if (Run(engine, [.. runs.Select(run => run.Scenario.Runs[run.Place])], place => Cost(runs[place].Scenario), (place, run) => Heard(judge, runs[place], run), () => runs[0].Scenario.Name, cancellation) is { } end)
                {
                    return end;
                }
            }

            foreach (var scenario in _open)
            {
                var further = EnsembleRunsOf(scenario);
                var answers = new RunMeasurement[further.Count];
                if (Run(engine, further, _ => Cost(scenario), (place, run) => (answers[place] = run) is not null, () => scenario.Name, cancellation) is { } end)
                {
                    return end;
                }

                var (verdict, problem) = judge.Judge(scenario, Said(scenario), _answers[scenario.Name]!, answers);
                if (verdict != TrialVerdict.Passes)
                {
                    return new(MutantOutcome.Killed, scenario.Name, problem, _seconds);
                }
            }

            return new(MutantOutcome.Survived, "", "", _seconds);
        }

        private TrialEnd? Run(
            BuiltEngine engine, List<PlannedRun> runs, Func<int, double> cost, Func<int, RunMeasurement, bool> heard, Func<string> first, CancellationToken cancellation)
        {
            var process = new TrialProcess(engine, instructions, variables);
            var last = "";
            var problem = process.Make(
                runs,
                place =>
                {
                    last = runs[place].Scenario.Description.Name;
                    return cost(place);
                },
                (place, run) =>
                {
                    _said = process.Descriptions.Count > 0 ? process.Descriptions : _said;
                    return heard(place, run);
                },
                cancellation);
            _seconds += process.Seconds;
            var at = last.Length > 0 ? last : first();
            return process.IsOverLimit ? new(MutantOutcome.TimedOut, at, "it takes many times as long", _seconds)
                : problem.Length > 0 ? new(MutantOutcome.Killed, at, problem, _seconds)
                : _problem.Length > 0 ? new(MutantOutcome.Killed, _scenario, _problem, _seconds)
                : null;
        }

        private bool Heard(TrialJudge judge, (TrialScenario Scenario, int Place) run, RunMeasurement answer)
        {
            var answers = _answers[run.Scenario.Name];
            answers[run.Place] = answer;
            if (answers.Contains(null))
            {
                return true;
            }

            var (verdict, problem) = judge.Judge(run.Scenario, Said(run.Scenario), answers!, []);
            if (verdict == TrialVerdict.NeedsExtension)
            {
                _open.Add(run.Scenario);
            }

            (_scenario, _problem) = verdict == TrialVerdict.Fails ? (run.Scenario.Name, problem) : ("", "");
            return verdict != TrialVerdict.Fails;
        }

        private static List<PlannedRun> EnsembleRunsOf(TrialScenario scenario) =>
            [.. scenario.Runs.Where(run => !run.KeepsBits).Select(run => run.Backend).Distinct(StringComparer.Ordinal).SelectMany(backend => EnsemblePhase.Runs(scenario.Scenario, backend, scenario.Scenario.Description.Ensemble!.Extension))];

        private ScenarioDescription Said(TrialScenario scenario) => _said.FirstOrDefault(description => description.Name == scenario.Name) ?? scenario.Scenario.Description;

        private double Cost(TrialScenario scenario) => isLimited ? scenario.Seconds / scenario.Runs.Count : double.PositiveInfinity;
    }
}
