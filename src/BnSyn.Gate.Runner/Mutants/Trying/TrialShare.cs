using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>The scenarios of a trial that one process can run, judged one by one.</summary>
/// <param name="judge">Judges scenarios.</param>
/// <param name="scenarios">The scenarios, in their order.</param>
/// <param name="start">What makes runs.</param>
internal sealed class TrialShare(TrialJudge judge, IReadOnlyList<TrialScenario> scenarios, Func<ITrialRuns> start)
{
    private readonly Dictionary<string, RunMeasurement?[]> _answers = scenarios.ToDictionary(scenario => scenario.Name, scenario => new RunMeasurement?[scenario.Runs.Count], StringComparer.Ordinal);
    private readonly List<TrialScenario> _open = [];
    private IReadOnlyList<ScenarioDescription> _said = [];
    private double _seconds;
    private TrialEnd? _failed;

    /// <summary>What the scenarios gave, where all passed: observed runs and ensemble.</summary>
    public Dictionary<string, (IReadOnlyList<RunMeasurement> Runs, IReadOnlyList<RunMeasurement> Ensemble)> Measured { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs and judges until one does not pass.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How it ended.</returns>
    public TrialEnd Make(CancellationToken cancellation)
    {
        (TrialScenario Scenario, int Place)[] runs = [.. scenarios.SelectMany(scenario => Enumerable.Range(0, scenario.Runs.Count).Select(place => (scenario, place)))];
        var isIsolated = scenarios[0].Scenario.Description.IsIsolated;
        foreach (var together in isIsolated ? runs.Select(run => new[] { run }) : [runs])
        {
            if (Run([.. together.Select(run => run.Scenario.Runs[run.Place])], place => Cost(together[place].Scenario), (place, run) => Heard(together[place], run), cancellation) is { } end)
            {
                return end;
            }
        }

        foreach (var scenario in _open)
        {
            if (MakeEnsemble(scenario, cancellation) is { } end)
            {
                return end;
            }
        }

        return TrialEnd.Passed(_seconds);
    }

    private TrialEnd? MakeEnsemble(TrialScenario scenario, CancellationToken cancellation)
    {
        var ensemble = new List<RunMeasurement>();
        if (Run([.. scenario.FirstLook], _ => Cost(scenario), (_, run) => Add(ensemble, run), cancellation) is { } end)
        {
            return end;
        }

        IReadOnlyList<RunMeasurement> answers = _answers[scenario.Name]!;
        if (judge.NeedsExtension(scenario, Said(scenario), answers, ensemble) && Run([.. scenario.Extension], _ => Cost(scenario), (_, run) => Add(ensemble, run), cancellation) is { } again)
        {
            return again;
        }

        return Judge(scenario, ensemble) ? null : _failed! with { Seconds = _seconds };
    }

    private TrialEnd? Run(List<PlannedRun> runs, Func<int, double> cost, Func<int, RunMeasurement, bool> heard, CancellationToken cancellation)
    {
        var process = start();
        var at = runs[0].Scenario.Description.Name;
        var problem = process.Make(
            runs,
            place =>
            {
                at = runs[place].Scenario.Description.Name;
                return cost(place);
            },
            (place, run) =>
            {
                _said = process.Descriptions.Count > 0 ? process.Descriptions : _said;
                return heard(place, run);
            },
            cancellation);
        _seconds += process.Seconds;
        return process.IsOverLimit ? new(MutantOutcome.TimedOut, at, "it takes many times as long", _seconds)
            : problem.Length > 0 ? new(MutantOutcome.Killed, at, problem, _seconds)
            : _failed is null ? null : _failed with { Seconds = _seconds };
    }

    private bool Heard((TrialScenario Scenario, int Place) run, RunMeasurement answer)
    {
        var answers = _answers[run.Scenario.Name];
        answers[run.Place] = answer;
        if (answers.Contains(null))
        {
            return true;
        }

        var backends = run.Scenario.FirstLook.Select(first => first.Backend).Distinct(StringComparer.Ordinal).ToList();
        if (backends.Count > 0 && run.Scenario.Plain?.IsSame(run.Scenario.Runs, answers!, backends) != true)
        {
            _open.Add(run.Scenario);
            return true;
        }

        return Judge(run.Scenario, backends.Count > 0 ? run.Scenario.Plain!.Ensemble : []);
    }

    private bool Judge(TrialScenario scenario, IReadOnlyList<RunMeasurement> ensemble)
    {
        IReadOnlyList<RunMeasurement> answers = _answers[scenario.Name]!;
        Measured[scenario.Name] = (answers, ensemble);
        var problem = judge.Judge(scenario, Said(scenario), answers, ensemble);
        _failed = problem.Length > 0 ? new(MutantOutcome.Killed, scenario.Name, problem, 0) : null;
        return _failed is null;
    }

    private static bool Add(List<RunMeasurement> ensemble, RunMeasurement run)
    {
        ensemble.Add(run);
        return true;
    }

    private ScenarioDescription Said(TrialScenario scenario) => _said.FirstOrDefault(description => description.Name == scenario.Name) ?? scenario.Scenario.Description;

    private static double Cost(TrialScenario scenario) => scenario.Plain is { } plain ? (scenario.IsBrief ? plain.Cost : plain.Seconds) / (scenario.Runs.Count + scenario.FirstLook.Count) : double.PositiveInfinity;
}
