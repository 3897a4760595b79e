using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>
/// Makes the runs again that part from what they are compared with, each in a process of its own up to that step, and finds the
/// quantity in which they do. A gate that has nothing to tell makes no run more, and whatever goes wrong here costs the quantity and
/// never the verdict.
/// </summary>
/// <param name="request">Names the engine.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="other">The engine of another commit, whose run replaces the baseline's; <see langword="null"/> where there is none.</param>
/// <param name="commit">The other commit; empty where there is none.</param>
/// <param name="time">What is left of the gate's budget.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class DivergencePhase(GateRequest request, LoadedBaselines baselines, BuiltEngine? other, string commit, TimeLeft time, IProgress<string> progress)
{
    /// <summary>Adds what was found.</summary>
    /// <param name="set">What was measured.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>The same with the differences.</returns>
    public MeasurementSet Add(MeasurementSet set, CancellationToken cancellation)
    {
        var pairs = DivergenceAsking.Of(request, baselines, set.Machine, set.Scenarios, other is not null);
        if (pairs.Count == 0)
        {
            return set;
        }

        var found = Look(pairs, set, cancellation).ToLookup(entry => entry.Scenario, entry => entry.Difference, StringComparer.Ordinal);
        return set with
        {
            Scenarios = [.. WithBase(set.Scenarios, pairs, cancellation).Select(scenario => scenario with { StateDifferences = [.. found[scenario.Description.Name]] })],
        };
    }

    private IReadOnlyList<ScenarioMeasurement> WithBase(IReadOnlyList<ScenarioMeasurement> scenarios, IReadOnlyList<DivergedPair> pairs, CancellationToken cancellation)
    {
        if (other is null)
        {
            return scenarios;
        }

        using var limit = Limit(cancellation);
        try
        {
            return new BaseRuns(request, other, commit, progress).Add(scenarios, pairs, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return scenarios;
        }
    }

    private CancellationTokenSource Limit(CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMilliseconds(Math.Min(time.Now.TotalMilliseconds, int.MaxValue)));
        return limit;
    }

    private static StateDifference Of(DivergedPair pair) => new(pair.Backend, pair.Against, pair.Seed);

    private List<(string Scenario, StateDifference Difference)> Look(IReadOnlyList<DivergedPair> pairs, MeasurementSet set, CancellationToken cancellation)
    {
        try
        {
            using var folder = new TemporaryFolder();
            using var limit = Limit(cancellation);
            return [.. pairs.Select((pair, number) => (pair.Scenario, LookInTime(pair, set, Path.Combine(folder.Path, $"{number}"), limit.Token, cancellation)))];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [.. pairs.Select(pair => (pair.Scenario, Of(pair) with { Problem = exception.Message }))];
        }
    }

    private StateDifference LookInTime(DivergedPair pair, MeasurementSet set, string file, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            limit.ThrowIfCancellationRequested();
            return Look(pair, set, file, limit);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Of(pair) with { Problem = "PhysicsGateTimeBudget left no time to make both runs again" };
        }
    }

    private StateDifference Look(DivergedPair pair, MeasurementSet set, string file, CancellationToken cancellation)
    {
        progress.Report($"states: {pair.Scenario}, {pair.Backend}, seed {pair.Seed}, step {pair.Step}");
        var description = set.Scenarios.First(scenario => scenario.Description.Name == pair.Scenario).Description;
        var actual = new StateOrder(BuiltEngine.Of(request), pair.Scenario, pair.Backend, pair.Seed, pair.Step, file + ".actual");
        var expected = pair.Against == Against.Reference
            ? actual with { Backend = description.Backends[0], File = file + ".expected" }
            : actual with { Engine = other!, File = file + ".expected" };
        if ((Record(expected, description, cancellation) ?? Record(actual, description, cancellation)) is { } problem)
        {
            return Of(pair) with { Problem = problem };
        }

        // One step of 256 that differ is seen a step late.
        return StateComparison.Of(Of(pair), expected.File, actual.File, pair.Step == 0 ? [0] : [pair.Step - 1, pair.Step]);
    }

    private string? Record(StateOrder order, ScenarioDescription description, CancellationToken cancellation)
    {
        var (answer, ended) = ChildProcess.Ask<StateOrder, StateAnswer>(StateCommand.Name, order, request.InstructionsOf(description).Switches, cancellation);
        return answer is null ? ended.Death : answer.Problem.Length > 0 ? answer.Problem : null;
    }
}
