using BnSyn.Gate;

namespace OdeSolvers;

/// <summary>Adams and Bashforth's solvers of MathNet.Numerics on a growth whose solution is known.</summary>
public sealed class AdamsBashforthScenario : IPerturbableScenario
{
    /// <summary>One call of the solver a step.</summary>
    public const double StepTime = 0.5;

    /// <summary>A population of one in twenty of what can live there.</summary>
    public const double Initial = 0.05;

    private const string Rounding = "the population settles, which damps what was rounded: to 1e-15";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "adams-bashforth",
        Purpose = "Logistic growth with MathNet.Numerics' AdamsBashforth of the second to fourth order, beside the solution.",
        Steps = 12,
        StepSeconds = StepTime,

        // A seed is a rate of growth.
        Seeds = [1, 2, 3],
        Backends = ["mathnet"],
        Parameters = [ParameterDescription.Number("initial", Initial, "1"), ParameterDescription.Number("dt", StepTime, "1")],
        Metrics =
        [
            new("population_final", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-12, RelativeTolerance = 1e-12, ToleranceReason = Rounding },
            Error("error_of_second_order"),
            Error("error_of_third_order"),
            Error("error_of_fourth_order"),
        ],
        Invariants =
        [
            new("error_of_second_order", 0, 1e-3, "(growth dt)^2 with a step of 0.025"),
            new("error_of_third_order", 0, 1e-4, "(growth dt)^3"),
            new("error_of_fourth_order", 0, 1e-5, "(growth dt)^4"),
        ],
        Perturbations =
        [
            new("growth", PerturbationKind.Parameter, "the population grows 1 % faster"),
            new("initial", PerturbationKind.InitialState, "the population starts 1 % larger"),
        ],
        ActivityMetric = "population_final",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new AdamsBashforthSimulation(new Logistic(GrowthOf(seed)), Initial);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation == "growth"
        ? new AdamsBashforthSimulation(new Logistic(GrowthOf(seed) * (1 + size)), Initial)
        : new AdamsBashforthSimulation(new Logistic(GrowthOf(seed)), Initial * (1 + size));

    private static double GrowthOf(ulong seed) => 0.5 + (0.25 * seed);

    private static MetricDescription Error(string name) => new(name, "1", ConformanceClass.Tolerance)
    {
        AbsoluteTolerance = 1e-12,
        RelativeTolerance = 1e-6,
        ToleranceReason = "a difference from the solution, whose exponential the platforms round each in their own way",
    };
}
