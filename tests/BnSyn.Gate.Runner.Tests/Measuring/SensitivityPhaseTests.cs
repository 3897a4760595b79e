using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Measuring;

/// <summary>What is run to know what the gate sees: each tier has runs of its own.</summary>
public sealed class SensitivityPhaseTests
{
    private const int Perturbed = 2 * 20;

    [Theory]
    [InlineData(SensitivityTiers.Exact, true, 0)]
    [InlineData(SensitivityTiers.All, true, Perturbed)]
    [InlineData(SensitivityTiers.Ensembles, false, Perturbed)]
    public void A_scenario_with_an_ensemble_is_run_for_the_tiers_that_are_asked_for(SensitivityTiers tiers, bool exact, int perturbed)
    {
        var runs = RunsOf(tiers, new Coarse());

        Assert.Equal(exact, runs.Any(run => run is { KeepsBits: true, Perturbation: not null }));
        Assert.Equal(exact, runs.Any(run => run is { KeepsBits: true, Repetition: 1 }));
        Assert.Equal(perturbed, runs.Count(run => run is { KeepsBits: false, Perturbation: not null }));
        Assert.Equal(2 * 40, runs.Count(run => run is { KeepsBits: false, Perturbation: null }));
    }

    [Fact]
    public void A_scenario_without_an_ensemble_is_compared_by_its_seeds_whatever_is_asked_for() =>
        Assert.All(Enum.GetValues<SensitivityTiers>(), tiers => Assert.Equal(RunsOf(SensitivityTiers.Exact, new Oscillator()), RunsOf(tiers, new Oscillator())));

    private static IReadOnlyList<(string Backend, ulong Seed, int Repetition, bool KeepsBits, PlannedPerturbation? Perturbation)> RunsOf(SensitivityTiers tiers, IPhysicsScenario scenario)
    {
        var planned = Planned.Whole(scenario);
        IReadOnlyList<PerturbationDescription> perturbations = [new("shift", PerturbationKind.Parameter, "it is shifted by 1 %") { Sizes = [0.01, 0.05] }];
        var phase = new SensitivityPhase(GateRequest.Default with { SensitivityTiers = tiers }, new Same());
        return [.. phase.RunsOf(new([(planned, perturbations)]), CancellationToken.None).Select(run => (run.Backend, run.Seed, run.Repetition, run.KeepsBits, run.Perturbation))];
    }

    /// <summary>Gives the same bits on every backend.</summary>
    private sealed class Same : IRunMaker
    {
        public RunMeasurement[] Make(string phase, IReadOnlyList<PlannedRun> runs, CancellationToken cancellation) =>
            [.. runs.Select(run => FreshRuns.Without(run, "", "") with { Fault = null })];
    }
}
