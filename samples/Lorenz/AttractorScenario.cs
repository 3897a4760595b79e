using BnSyn.Gate;

namespace Lorenz;

/// <summary>
/// A hundred time units, far beyond the horizon of <see cref="HorizonScenario"/>: where a trajectory is cannot be compared, how often
/// trajectories are where can. The backend that rounds otherwise is therefore compared over many seeds.
/// </summary>
public sealed class AttractorScenario : IPerturbableScenario
{
    private const string Share = "1 % of rho moves it by more";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "attractor",
        Purpose = "Chaos beyond its horizon: another rounding gives other trajectories, and must give the same attractor.",
        Steps = AttractorSimulation.StepsOfWarmUp + 10_000,
        StepSeconds = new LorenzParameters().TimeStep,
        Seeds = [1],
        Backends = ["plain", "vectorized", "fused"],
        EnsembleBackends = ["fused"],
        Ensemble = new(Seeds: [.. Seeds(1001, 40)], Extension: [.. Seeds(2001, 40)]),
        Parameters = SwarmFactory.Describe(new()),

        // Per seed the two backends of one rounding agree in every bit or in nothing.
        Metrics =
        [
            new("z_mean", "1", ConformanceClass.Ensemble) { Margin = EquivalenceMargin.Of(0.05, Share) },
            new("z_deviation", "1", ConformanceClass.Ensemble) { Margin = EquivalenceMargin.Of(0.05, Share) },
            new("lobe_changes", "1/time", ConformanceClass.Ensemble) { Margin = EquivalenceMargin.Of(0.01, Share) },
            new("balance", "1", ConformanceClass.Ensemble) { Margin = EquivalenceMargin.Of(0.02, "the bound of its invariant, by a fifth") },
        ],
        Invariants =
        [
            new("z_mean", 23.45, 23.65, "the mean over the attractor is 23.55; 0.1 is six deviations between seeds"),
            new("balance", -0.1, 0.1, "d(x^2)/dt = 2 sigma (x y - x^2) and dz/dt = x y - beta z have no mean, so that <x^2> = beta <z>"),
        ],
        Perturbations =
        [
            new("rho", PerturbationKind.Parameter, "the Rayleigh number is 1 % larger"),
            new("beta", PerturbationKind.Parameter, "the rolls are 1 % narrower"),
        ],
        ActivityMetric = "lobe_changes",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new AttractorSimulation(SwarmFactory.Create(backend, seed, new()));

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) =>
        new AttractorSimulation(SwarmFactory.Create(backend, seed, SwarmFactory.Perturb(perturbation, size)));

    private static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);
}
