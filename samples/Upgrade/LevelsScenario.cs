using BnSyn.Gate;

namespace Upgrade;

/// <summary>One engine on two versions of the package that it uses: the one in use is the reference, and the one to come is held to it.</summary>
public sealed class LevelsScenario : IPerturbableScenario
{
    /// <summary>By how much the hill grows in a step.</summary>
    public const double Rise = 0.25;

    private const string Rounding = "the eigenvalues of a matrix of 48 rows, whose largest is 200, are rounded to some 1e-14 of that";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "levels",
        Purpose = "The levels of a particle between two valleys, by MathNet.Numerics' symmetric eigenvalue decomposition, in two versions of it.",
        Steps = 16,
        StepSeconds = 1,

        // A seed is how much the valleys are tilted.
        Seeds = [1, 2, 3],
        Backends = ["old", "new"],
        VersionBackends = [new("old", "old")],
        Parameters = [ParameterDescription.Number("points", DoubleWell.Points, "1"), ParameterDescription.Number("rise", Rise, "1")],
        Metrics =
        [
            Level("ground"),
            Level("splitting"),
            new("residual", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-11, RelativeTolerance = 0, ToleranceReason = "it is rounding itself" },
            new("crossings", "1", ConformanceClass.Exact),
        ],
        Invariants =
        [
            new("residual", 0, 1e-11, "they are eigenvectors"),
            new("crossings", 0, 0, "levels of one dimension never meet"),
            new("splitting", 1e-6, 10, "the first excited state is above the ground state"),
        ],
        Perturbations =
        [
            new("height", PerturbationKind.Parameter, "the hill is 1 % higher at the start"),
            new("tilt", PerturbationKind.InitialState, "the valleys are tilted 1 % more"),
        ],
        ActivityMetric = "splitting",

        // Sums, products, quotients and square roots, in the package as well.
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new LevelsSimulation(new(1, TiltOf(seed)));

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) =>
        new LevelsSimulation(perturbation == "height" ? new(1 + size, TiltOf(seed)) : new(1, TiltOf(seed) * (1 + size)));

    private static double TiltOf(ulong seed) => 0.1 * seed;

    private static MetricDescription Level(string name) =>
        new(name, "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-10, RelativeTolerance = 1e-10, ToleranceReason = Rounding };
}
