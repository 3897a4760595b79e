using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>Makes every run again with another rounding: its initial state moved by a last place, or fewer instructions in its process.</summary>
/// <param name="request">Names the engine.</param>
/// <param name="observer">Makes the runs.</param>
/// <param name="growth">Follows their states.</param>
internal sealed class TolerancesPhase(GateRequest request, Observer observer, GrowthPhase growth)
{
    /// <summary>Measures every scenario of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What the gate measured before, whose runs are not made again; empty where it did not.</param>
    /// <param name="sensitivity">What was made wrong before; empty where nothing was.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>One measurement per scenario.</returns>
    public IReadOnlyList<FloorMeasurement> Measure(
        TolerancePlan plan, IReadOnlyList<ScenarioMeasurement> measured, IReadOnlyList<SensitivityMeasurement> sensitivity, CancellationToken cancellation)
    {
        var entries = plan.Scenarios.Where(entry => entry.Moves.Count > 0 && entry.Backends.Count > 0).ToList();
        var known = entries.ToDictionary(entry => entry, entry => measured.FirstOrDefault(scenario => scenario.Description.Name == entry.Name)?.Runs.Where(IsPlain).ToList());
        var unmoved = Make("tolerances, unmoved", entries, entry => known[entry] is null ? Plain(entry, null) : [], cancellation);
        List<RunMeasurement> UnmovedOf(TolerancePlan.Entry entry) => known[entry] ?? [.. unmoved[entry].Select(run => run.Result)];
        var backends = entries.ToDictionary(entry => entry, entry => BackendOf(entry, UnmovedOf(entry)));
        var others = Make("tolerances, instruction sets", entries, entry => OthersOf(entry).SelectMany(set => Plain(entry, set)), cancellation);
        var states = growth.Measure(
            [.. entries.Where(entry => GrowthPhase.WhyNot(entry.Scenario.Description).Length == 0).Select(entry => (entry.Scenario, backends[entry], entry.Moves))], cancellation);
        var moved = Make("tolerances, moved", entries, entry => Moved(entry, backends[entry], [.. states[entry.Scenario]]), cancellation);
        var wrong = Make("tolerances, physics", entries, entry => sensitivity.Any(made => made.Description.Name == entry.Name) ? [] : Wrong(entry, backends[entry]), cancellation);
        return
        [
            .. from entry in plan.Scenarios
               select !entries.Contains(entry) ? new FloorMeasurement { Description = entry.Scenario.Description, Seeds = entry.Scenario.Seeds } : new()
               {
                   Description = entry.Scenario.Description,
                   Backend = backends[entry],
                   Seeds = entry.Scenario.Seeds,
                   InstructionSet = request.InstructionsOf(entry.Scenario.Description).NameHere,
                   OtherInstructionSets = [.. OthersOf(entry).Select(set => set.Name)],
                   Unmoved = UnmovedOf(entry),
                   Moved =
                   [
                       .. moved[entry].Select(run => new MovedRun(run.Result) { Perturbation = run.Plan.Perturbation!.Name, Size = run.Plan.Perturbation.Size }),
                       .. others[entry].Select(run => new MovedRun(run.Result) { InstructionSet = run.Plan.Instructions!.Name }),
                   ],
                   Growth = [.. states[entry.Scenario].Where(run => run.Problem.Length == 0)],
                   WithoutGrowth = WithoutGrowth(entry, [.. states[entry.Scenario]]),
                   Perturbed =
                   [
                       .. wrong[entry].Select(run => new PerturbedRun(run.Plan.Perturbation!.Name, run.Plan.Perturbation.Size, run.Result)),
                       .. sensitivity.FirstOrDefault(made => made.Description.Name == entry.Name)?.Perturbed ?? [],
                   ],
               },
        ];
    }

    private static bool IsPlain(RunMeasurement run) => run is { Repetition: 0, Origin: RunOrigin.Gate };

    private static string WithoutGrowth(TolerancePlan.Entry entry, List<StateGrowth> states) =>
        GrowthPhase.WhyNot(entry.Scenario.Description) is { Length: > 0 } problem ? problem : states.Find(run => run.Problem.Length > 0)?.Problem ?? "";

    private static string BackendOf(TolerancePlan.Entry entry, List<RunMeasurement> unmoved)
    {
        var description = entry.Scenario.Description;
        return entry.Backends.Contains(description.Backends[0], StringComparer.Ordinal)
            ? EnsembleCandidates.FillerOf(new() { Description = description, Backends = entry.Backends, Seeds = entry.Scenario.Seeds, Runs = unmoved })
            : entry.Backends[0];
    }

    private IReadOnlyList<InstructionSet> OthersOf(TolerancePlan.Entry entry) => request.InstructionsOf(entry.Scenario.Description).OthersHere();

    private static IEnumerable<PlannedRun> Plain(TolerancePlan.Entry entry, InstructionSet? instructions) =>
        from backend in entry.Backends
        from seed in entry.Scenario.Seeds
        select new PlannedRun(entry.Scenario, backend, seed, 0) { Instructions = instructions };

    // By the size that was seen to move the state; where the states are not compared, by one last place.
    private static IEnumerable<PlannedRun> Moved(TolerancePlan.Entry entry, string backend, List<StateGrowth> states) =>
        from perturbation in entry.Moves
        from seed in entry.Scenario.Seeds
        from direction in PowerOfTwo.Directions
        let size = states.Find(run => run.Perturbation == perturbation && run.Seed == seed && Math.Sign(run.Size) == direction)?.Size ?? Math.ScaleB(direction, PowerOfTwo.LastPlace)
        select new PlannedRun(entry.Scenario, backend, seed, 0) { Perturbation = new(perturbation, size) };

    private static IEnumerable<PlannedRun> Wrong(TolerancePlan.Entry entry, string backend) =>
        from perturbation in entry.Wrong
        from size in perturbation.Sizes
        from seed in entry.Scenario.Seeds
        select new PlannedRun(entry.Scenario, backend, seed, 0) { Perturbation = new(perturbation.Name, size) };

    private ILookup<TolerancePlan.Entry, (PlannedRun Plan, RunMeasurement Result)> Make(
        string phase, List<TolerancePlan.Entry> entries, Func<TolerancePlan.Entry, IEnumerable<PlannedRun>> plan, CancellationToken cancellation)
    {
        var planned = entries.SelectMany(entry => plan(entry).Select(run => (Entry: entry, Run: run))).ToList();
        return planned.Zip(observer.Make(phase, planned.ConvertAll(entry => entry.Run), cancellation))
            .ToLookup(entry => entry.First.Entry, entry => (entry.First.Run, entry.Second));
    }
}
