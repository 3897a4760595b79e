using BnSyn.Gate;

namespace HardDiscs;

/// <summary>
/// Ten time units of a fluid of discs, nearly sixty collisions of each. The last bit of a coordinate grows about thirtyfold in a time unit
/// and is a diameter after five: the order in which a machine adds decides where every disc is at the end. On one kind of machine the
/// backends agree in every bit, or the engine has changed. Between kinds of machines nothing can be compared but what statistical
/// mechanics says of every trajectory of this fluid, and to that the invariants hold each run.
/// </summary>
public sealed class FluidScenario : IPerturbableScenario
{
    private const int StepsOfMeasurement = 9000;

    private const string Spread = "another trajectory of this fluid has another mean: five standard deviations between seeds";

    private const string Worst = "the worst step of a run: it differs by its own size between seeds, and its invariant is what counts";

    private const string EquationOfState = "Henderson's equation of state, for the effective diameter; 6 % is five standard deviations between seeds";

    private const string CollisionTheory = "the rate of hard discs at this pressure; of springs it is lower by 8 %, because they hold energy and their contacts last";

    private static readonly HardDiscTheory Theory = new(new());

    private static readonly double CollisionsInTheory = Theory.CollisionRate * StepsOfMeasurement * new DiscParameters().TimeStep;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "fluid",
        Purpose = "Discs collide until the machine's vector width decides where they are: the same bits on one kind of machine, hard-disc theory on all.",
        Steps = FluidSimulation.StepsOfMelting + StepsOfMeasurement,
        StepSeconds = new DiscParameters().TimeStep,
        Seeds = [1, 2, 3],
        Backends = ["all-blocks", "near-blocks"],
        AllocationFreeBackends = ["all-blocks", "near-blocks"],
        Parameters =
        [
            ParameterDescription.Number("discs", new DiscParameters().Discs, "1"),
            ParameterDescription.Number("packing_fraction", new DiscParameters().PackingFraction, "1"),
            ParameterDescription.Number("stiffness", new DiscParameters().Stiffness, "energy/diameter^2"),
            ParameterDescription.Number("temperature", new DiscParameters().Temperature, "energy"),
            ParameterDescription.Number("dt", new DiscParameters().TimeStep, "time"),
        ],
        Metrics =
        [
            new("collisions", "1", ConformanceClass.Exact),
            Observable("temperature", "energy", 0.006, Spread),
            Observable("compressibility", "1", 0.2, Spread),
            Observable("energy_error", "1", 1e-3, Worst),
            Observable("momentum", "diameter/time", 1e-4, Worst),
            Observable("largest_overlap", "diameter", 0.05, Worst),
        ],
        Digests = [new("positions", "bits of all coordinates after the last step", IsExact: true)],
        Invariants =
        [
            new("energy_error", 0, 2e-3, "velocity Verlet conserves energy up to the corner of the force where each of 4200 contacts begins and ends"),
            new("momentum", 0, 1e-3, "every force has its counterforce; ten thousand steps of 144 roundings of 1e-7 to either side"),
            new("compressibility", 0.94 * Theory.Compressibility, 1.06 * Theory.Compressibility, EquationOfState),
            new("collisions", 0.85 * CollisionsInTheory, CollisionsInTheory, CollisionTheory),
            new("largest_overlap", 0, 0.25, "no disc passes through another: it would need an overlap of 1"),
        ],
        Perturbations =
        [
            new("packing-fraction", PerturbationKind.Parameter, "the discs cover 1 % more of the square"),
            new("temperature", PerturbationKind.InitialState, "the discs start with 1 % more energy"),
        ],
        ActivityMetric = "collisions",

        // Forces are summed in as many lanes as the runtime gives a vector, and products are fused with sums where the processor can.
        EnvironmentClass = EnvironmentClasses.Machine,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, new DiscParameters());

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var right = new DiscParameters();
        return Create(backend, seed, perturbation == "temperature"
            ? right with { Temperature = right.Temperature * (1 + size) }
            : right with { PackingFraction = right.PackingFraction * (1 + size) });
    }

    private static FluidSimulation Create(string backend, ulong seed, DiscParameters parameters) => new(new(parameters, seed, backend switch
    {
        "all-blocks" => new AllBlocks(parameters.Discs),
        "near-blocks" => new NearBlocks(parameters.Discs),
        _ => throw new ArgumentException($"no backend '{backend}'; valid: all-blocks, near-blocks", nameof(backend)),
    }));

    private static MetricDescription Observable(string name, string unit, double tolerance, string reason) =>
        new(name, unit, ConformanceClass.Tolerance) { AbsoluteTolerance = tolerance, RelativeTolerance = 0, ToleranceReason = reason };
}
