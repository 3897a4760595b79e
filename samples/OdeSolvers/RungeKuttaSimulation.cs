using BnSyn.Gate;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace OdeSolvers;

/// <summary>A cycle, one call of the solver after the other.</summary>
internal sealed class RungeKuttaSimulation(PredatorPrey model, double prey) : ITracedSimulation
{
    // Both ends count: ten steps of 0.01.
    private const int Points = 11;

    private readonly double _constant = model.Invariant(prey, 1);
    private Vector<double> _state = Vector<double>.Build.Dense([prey, 1]);
    private double _largestError;
    private long _evaluations;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
#if COSTLIER
            // What a solver with an error estimate that nobody reads would cost: the same answer.
            RungeKutta.SecondOrder(_state, 0, RungeKuttaScenario.StepTime, Points, Slope);
#endif
            _state = RungeKutta.FourthOrder(_state, 0, RungeKuttaScenario.StepTime, Points, Slope)[^1];
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("prey and predators", [_state[0], _state[1]]);
        _largestError = Math.Max(_largestError, Math.Abs(model.Invariant(_state[0], _state[1]) - _constant));
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("prey_final", _state[0]);
        sink.Scalar("predators_final", _state[1]);
        sink.Scalar("invariant_error", _largestError);
        sink.Scalar("solver_is_the_referenced", MathNetVersion.Running == MathNetVersion.Referenced ? 1 : 0);
        sink.Count("slope_evaluations", _evaluations);
        sink.Count("mathnet-version", MathNetVersion.Running);
    }

    private Vector<double> Slope(double time, Vector<double> at)
    {
        _evaluations++;
        return model.Slope(time, at);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Two numbers.
    }
}
