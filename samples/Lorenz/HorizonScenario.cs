using BnSyn.Gate;

namespace Lorenz;

/// <summary>
/// Ten time units, within which single trajectories can be compared. Neighbours part by a factor of e in 1/0.906 = 1.1 time units (the
/// largest Lyapunov exponent: Sprott, Chaos and Time-Series Analysis, 2003, table 4.1), so that a difference of 1e-15, the last bit of a
/// coordinate, is 1e-11 after ten units and as large as the attractor after forty. Beyond the horizon two runs agree in every bit or
/// in nothing: see <see cref="AttractorScenario"/> for what can be said there.
/// </summary>
public sealed class HorizonScenario : IPerturbableScenario
{
    private const string Rounding = "a last bit of 1e-15 grows by e^(0.906 t), on the fastest trajectory a hundred times as much: to 1e-9 at t = 10";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "horizon",
        Purpose = "Chaos within its horizon of ten time units: every trajectory can be followed, and one wrong bit is found at its step.",
        Steps = 1000,
        StepSeconds = new LorenzParameters().TimeStep,
        Seeds = [1, 2, 3],
        Backends = ["plain", "vectorized"],
        Parameters = SwarmFactory.Describe(new()),
        Metrics =
        [
            new("lobe_changes", "1", ConformanceClass.Exact),
            new("x_final", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-8, RelativeTolerance = 1e-9, ToleranceReason = Rounding },
            new("z_final", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-8, RelativeTolerance = 1e-9, ToleranceReason = Rounding },
            new("largest_radius", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-8, RelativeTolerance = 1e-9, ToleranceReason = Rounding },
        ],

        // A theorem, so that no refresh can be right that breaks it.
        Invariants = [new("largest_radius", 0, HorizonSimulation.TrappingRadius, "no trajectory leaves the sphere about (0, 0, sigma + rho): Leonov, Bunin, Koksch 1987")],
        Perturbations =
        [
            new("rho", PerturbationKind.Parameter, "the Rayleigh number is 1 % larger"),
            new("beta", PerturbationKind.Parameter, "the rolls are 1 % narrower"),
            new("start", PerturbationKind.InitialState, "x starts 1 % larger"),
        ],
        ActivityMetric = "lobe_changes",

        // Sums, differences and products: the same bits on every machine, in vectors of every width.
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new HorizonSimulation(SwarmFactory.Create(backend, seed, new()));

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) =>
        new HorizonSimulation(SwarmFactory.Create(backend, seed, SwarmFactory.Perturb(perturbation, size), SwarmFactory.MovesStart(perturbation, size)));
}
