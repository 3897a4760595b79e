using BnSyn.Gate;

namespace IdealGas;

/// <summary>
/// All motion begins along one axis with one speed, as far from equilibrium as a gas can be. Collisions must share it out, and leave
/// energy and momentum alone. Collisions magnify what binary32 rounds off until the paths of the particles are others, so that the
/// backend of that precision is compared over many seeds.
/// </summary>
public sealed class RelaxationScenario : IPerturbableScenario, ISizedScenario
{
    private const string Rounding = "another rounding in binary64 moves it by up to 1e-11, what collisions make of 1e-16";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "relaxation",
        Purpose = "A gas far from equilibrium relaxes to Maxwell and Boltzmann's distribution: energy and momentum stay, every axis gets its share.",
        Steps = 1000,
        StepSeconds = new GasParameters().TimeStep,
        Seeds = [.. Seeds(1, 20)],
        Backends = ["all-pairs", "cell-list-single"],
        EnsembleBackends = ["cell-list-single"],
        Ensemble = new(Seeds: [.. Seeds(1001, 30)], Extension: [.. Seeds(2001, 30)]),
        Parameters =
        [
            ParameterDescription.Number("particles", new GasParameters().Particles, "1"),
            ParameterDescription.Number("box", new GasParameters().BoxLength, "diameter"),
            ParameterDescription.Number("epsilon", new GasParameters().Epsilon, "1"),
            ParameterDescription.Number("speed", new GasParameters().Speed, "1"),
            ParameterDescription.Number("dt", new GasParameters().TimeStep, "1"),
        ],
        Metrics =
        [
            Observable("temperature", EquivalenceMargin.Of(0.003, "0.3 %: a thermostat holds it no closer")),
            Observable("pressure", EquivalenceMargin.Of(0.005, "1 %: what an equation of state is fitted to")),
            Observable("contacts", EquivalenceMargin.Of(1.6, "2 % of the overlapping pairs")),
            Observable("speed_moments", EquivalenceMargin.Of(0.05, "3 % of 5/3: a third of what its invariant allows")),
            Observable("share_along_x", EquivalenceMargin.Of(0.015, "5 % of a third: a quarter of what its invariant allows")),
            Observable("energy_error", EquivalenceMargin.OfSpread(1, "the worst of a thousand steps: it follows the closest encounter")),
            new("momentum", "1", ConformanceClass.Tolerance)
            {
                AbsoluteTolerance = 1e-11,
                RelativeTolerance = 0.5,
                ToleranceReason = "zero, but for a sum of roundings; its invariant is what counts",
            },
        ],
        Distributions =
        [
            new("speed", "1", new(DistributionDistance.KolmogorovSmirnov, 0.03, "what a histogram of two thousand particles begins to show"))
            {
                Kept = 216,
            },
        ],
        Invariants =
        [
            new("energy_error", 0, 1e-3, "velocity Verlet keeps energy to the order of dt squared"),
            new("momentum", 0, 0.01, "every force has its counterforce; a thousand steps of 216 roundings of 1e-7 to either side"),
            new("speed_moments", 1.5, 1.83, "<v^4> / <v^2>^2 of Maxwell and Boltzmann's distribution is 5/3; it begins at 1"),
            new("share_along_x", 0.28, 0.39, "equipartition: a third of the kinetic energy each axis; it begins at 1"),
            new("contacts", 10, 100, "a gas: particles meet, and are free most of the time"),
        ],
        Perturbations =
        [
            new("epsilon", PerturbationKind.Parameter, "the repulsion is 1 % higher"),
            new("speed", PerturbationKind.InitialState, "all particles start 1 % faster"),
        ],
        ActivityMetric = "contacts",

        // Sums, products, quotients and square roots: the same bits on every machine.
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public IReadOnlyList<SizeFactor> SizeFactors { get; } = [new("particles", "1", new GasParameters().Particles, 64, 1e6, "particles in a volume")];

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes)
    {
        // The particles start on a lattice: the nearest number is that of the nearest edge.
        var right = new GasParameters();
        var edge = (int)Math.Round(Math.Cbrt(sizes[0]));
        return Create(backend, seed, right with { Edge = edge, BoxLength = right.BoxLength * edge / right.Edge });
    }

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, new GasParameters());

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var right = new GasParameters();
        return Create(backend, seed, perturbation == "epsilon" ? right with { Epsilon = right.Epsilon * (1 + size) } : right with { Speed = right.Speed * (1 + size) });
    }

    private static ISimulation Create(string backend, ulong seed, GasParameters parameters) => backend switch
    {
        "all-pairs" => new GasSimulation<double>(new AllPairsGas<double>(parameters, seed)),
        "cell-list-single" => new GasSimulation<float>(new CellListGas<float>(parameters, seed)),
        _ => throw new ArgumentException($"no backend '{backend}'; valid: all-pairs, cell-list-single", nameof(backend)),
    };

    private static MetricDescription Observable(string name, EquivalenceMargin margin) => new(name, "1", ConformanceClass.Tolerance)
    {
        AbsoluteTolerance = 1e-9,
        RelativeTolerance = 1e-9,
        ToleranceReason = Rounding,
        Margin = margin,
    };

    private static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);
}
