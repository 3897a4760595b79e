using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>
/// Makes the runs again that part from what they are compared with, each in a process of its own up to that step, and finds the
/// quantity in which they do. A gate that has nothing to tell makes no run more.
/// </summary>
/// <param name="request">Names the engine.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="other">The engine of another commit, whose run stands for the baseline's; <see langword="null"/> where there is none.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class DivergencePhase(GateRequest request, LoadedBaselines baselines, BuiltEngine? other, IProgress<string> progress)
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

        var folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;
        try
        {
            var found = pairs.Select((pair, number) => (pair.Scenario, Difference: Look(pair, set, Path.Combine(folder, $"{number}"), cancellation)))
                .ToLookup(entry => entry.Scenario, entry => entry.Difference, StringComparer.Ordinal);
            return set with { Scenarios = [.. set.Scenarios.Select(scenario => scenario with { StateDifferences = [.. found[scenario.Description.Name]] })] };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
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
        var difference = new StateDifference(pair.Backend, pair.Against, pair.Seed);
        if ((Record(expected, description, cancellation) ?? Record(actual, description, cancellation)) is { } problem)
        {
            return difference with { Problem = problem };
        }

        // One step of 256 that differ is seen a step late.
        return StateComparison.Of(difference, expected.File, actual.File, pair.Step == 0 ? [0] : [pair.Step - 1, pair.Step]);
    }

    private string? Record(StateOrder order, ScenarioDescription description, CancellationToken cancellation)
    {
        StateAnswer? answer = null;
        var instructions = description.EnvironmentClass == EnvironmentClasses.Any ? InstructionSet.Native : request.InstructionSet;
        var ended = ChildProcess.Follow(StateCommand.Name, JsonLine.Of(order), instructions.Switches, line => answer = JsonLine.Read<StateAnswer>(line) ?? answer, cancellation);
        return answer is null ? ended.Death : answer.Problem.Length > 0 ? answer.Problem : null;
    }
}
