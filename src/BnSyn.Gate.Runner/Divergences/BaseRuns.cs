using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>
/// Makes the reference's run of another commit where this one's left its baseline, for pictures: a baseline keeps no states, and that
/// commit's are the nearest there is. Where it cannot be made nothing is drawn, and nothing is told.
/// </summary>
/// <param name="request">Says what the process may use.</param>
/// <param name="other">The engine of the other commit.</param>
/// <param name="commit">The commit.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class BaseRuns(GateRequest request, BuiltEngine other, string commit, IProgress<string> progress)
{
    /// <summary>Adds the runs.</summary>
    /// <param name="scenarios">What was measured.</param>
    /// <param name="pairs">The runs that parted from what they are compared with.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>The same, with what the other commit's runs did.</returns>
    public IReadOnlyList<ScenarioMeasurement> Add(IReadOnlyList<ScenarioMeasurement> scenarios, IReadOnlyList<DivergedPair> pairs, CancellationToken cancellation)
    {
        var seeds = pairs.Where(pair => pair.Against == Against.Baseline).GroupBy(pair => pair.Scenario, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Seed, StringComparer.Ordinal);
        return [.. scenarios.Select(scenario => seeds.TryGetValue(scenario.Description.Name, out var seed) && !cancellation.IsCancellationRequested
            ? scenario with { BaseCourses = Of(scenario.Description, seed, cancellation) }
            : scenario)];
    }

    private BaseCourses? Of(ScenarioDescription description, ulong seed, CancellationToken cancellation)
    {
        var backend = description.Backends[0];
        progress.Report($"states: {description.Name}, {backend}, seed {seed}, of {commit}");
        var instructions = request.InstructionsOf(description);
        var run = new ObserveOrder.Run(description.Name, backend, seed, Repetition: 0, KeepsBits: true, RunOrigin.Gate, Threads: 0, Perturbation: null);
        RunMeasurement? answer = null;
        ChildProcess.Follow(ObserveCommand.Name, JsonLine.Of(new ObserveOrder(other, instructions.NameHere, AtOnce: 1, IsBounded: false, [run])), instructions.Switches, Hear, cancellation);
        return answer?.Courses is { } courses ? new(seed, commit, answer.CompletedSteps, courses) : null;

        void Hear(string line) => answer ??= JsonLine.Read<ObservedLine>(line)?.Run;
    }
}
