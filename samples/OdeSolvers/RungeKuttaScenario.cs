using BnSyn.Gate;

namespace OdeSolvers;

/// <summary>Runge and Kutta's fourth-order solver of MathNet.Numerics on a cycle of prey and predators.</summary>
public sealed class RungeKuttaScenario : IPerturbableScenario
{
    /// <summary>One call of the solver a step, so that the gate can say in which call two versions part.</summary>
    public const double StepTime = 0.1;

    private const string Rounding = "a closed cycle damps nothing and magnifies little: 2000 steps of the solver round to 1e-13";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "runge-kutta",
        Purpose = "Three cycles of prey and predators with MathNet.Numerics' RungeKutta.FourthOrder: they must close.",
        Steps = 200,
        StepSeconds = StepTime,

        // A seed is how far from their balance prey and predators begin.
        Seeds = [1, 2, 3],
        Backends = ["mathnet"],
        Parameters = [ParameterDescription.Number("mortality", new PredatorPrey().Mortality, "1"), ParameterDescription.Number("dt", StepTime, "1")],
        Metrics =
        [
            Observable("prey_final"),
            Observable("predators_final"),
            new("invariant_error", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-12, RelativeTolerance = 1e-3, ToleranceReason = "a difference of two logarithms" },
            new("slope_evaluations", "evaluations", ConformanceClass.Exact) { Direction = MetricDirection.LowerIsBetter },
            new("solver_is_the_referenced", "1", ConformanceClass.Exact),
        ],
        Invariants =
        [
            new("invariant_error", 0, 1e-6, "the orbit is closed; the method's error is of the fourth order in a step of 0.01"),
            new("solver_is_the_referenced", 1, 1, "the solver of another version ran than the project is built with"),
        ],
        Perturbations =
        [
            new("mortality", PerturbationKind.Parameter, "1 % more predators die"),
            new("prey", PerturbationKind.InitialState, "there is 1 % more prey at the start"),
        ],
        ActivityMetric = "prey_final",

        // Sums and products in the solver and in the equation: the logarithm is no part of the state.
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new RungeKuttaSimulation(new PredatorPrey(), 1 + (0.25 * seed));

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation == "mortality"
        ? new RungeKuttaSimulation(new PredatorPrey(1 + size), 1 + (0.25 * seed))
        : new RungeKuttaSimulation(new PredatorPrey(), (1 + (0.25 * seed)) * (1 + size));

    private static MetricDescription Observable(string name) =>
        new(name, "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-10, RelativeTolerance = 1e-10, ToleranceReason = Rounding };
}
