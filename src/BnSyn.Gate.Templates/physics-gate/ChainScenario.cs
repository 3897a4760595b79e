using BnSyn.Gate;

namespace PhysicsGate1;

/// <summary>One physical situation: what is simulated, what is observed of it, and what must hold whatever a baseline says.</summary>
public sealed class ChainScenario : IPerturbableScenario
{
    private const int Masses = 64;
    private const double Alpha = 0.25;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "chain",
        Purpose = "A bent chain of masses swings freely: energy stays, and passes between the modes.",
        Steps = 4000,
        StepSeconds = ChainOfMasses.TimeStep,
        Seeds = [1, 2, 3],

        // The first is the reference that the others are held to.
        Backends = ["plain", "vectorized"],

        // A changed value invalidates the baseline: other parameters, other physics.
        Parameters =
        [
            ParameterDescription.Number("masses", Masses, "1"),
            ParameterDescription.Number("alpha", Alpha, "1"),
            ParameterDescription.Number("dt", ChainOfMasses.TimeStep, "1"),
        ],
        Metrics =
        [
            new("displacement", "1", ConformanceClass.Tolerance)
            {
                AbsoluteTolerance = 1e-6,
                RelativeTolerance = 1e-6,
                ToleranceReason = "Rounding grows to 1e-10 in this time; a millionth of the bend is nothing that anyone would see.",
            },
            new("energy_error", "1", ConformanceClass.Tolerance)
            {
                AbsoluteTolerance = 1e-5,
                RelativeTolerance = 0.05,
                ToleranceReason = "The largest of 4000 relative errors; its size is that of dt squared.",
            },
            new("turns", "1", ConformanceClass.Exact),
        ],

        // No refresh can override these.
        Invariants = [new("energy_error", 0, 1e-3, "Velocity Verlet keeps energy to the order of dt squared.")],

        // Ways to make the physics wrong, by which the gate measures what it would see. PhysicsTolerances moves the initial state by a last
        // place, which shows what rounding alone makes of each metric.
        Perturbations =
        [
            new("alpha", PerturbationKind.Parameter, "the quadratic term of the springs is 1 % stronger"),
            new("bend", PerturbationKind.InitialState, "the chain starts 1 % more bent"),
        ],

        // A run in which nothing happened proves nothing.
        ActivityMetric = "turns",

        // Additions, products and comparisons alone: the same bits on every machine.
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, Alpha, 1);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation == "bend"
        ? Create(backend, seed, Alpha, 1 + size)
        : Create(backend, seed, Alpha * (1 + size), 1);

    private static ChainSimulation Create(string backend, ulong seed, double alpha, double factor)
    {
        var bend = new double[Masses];
        for (var i = 0; i < Masses; i++)
        {
            var place = (i + 1.0) / (Masses + 1);
            bend[i] = factor * (1 + (0.1 * seed)) * 16 * place * (1 - place);
        }

        return new ChainSimulation(new ChainOfMasses(bend, alpha, inVectors: backend == "vectorized"));
    }
}
