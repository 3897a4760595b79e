using BnSyn.Gate;
using MathNet.Numerics.OdeSolvers;

namespace OdeSolvers;

/// <summary>One growth by the solvers of three orders.</summary>
internal sealed class AdamsBashforthSimulation(Logistic model, double initial) : ITracedSimulation
{
    // Both ends count: twenty steps of 0.025.
    private const int Points = 21;

    private readonly double[] _populations = [initial, initial, initial];
    private readonly double[] _largestErrors = new double[3];
    private int _steps = -1;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var end = AdamsBashforthScenario.StepTime;
            _populations[0] = AdamsBashforth.SecondOrder(_populations[0], 0, end, Points, model.Slope)[^1];
            _populations[1] = AdamsBashforth.ThirdOrder(_populations[1], 0, end, Points, model.Slope)[^1];
            _populations[2] = AdamsBashforth.FourthOrder(_populations[2], 0, end, Points, model.Slope)[^1];
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("populations", _populations);
        _steps++;
        var solution = Logistic.At(_steps * AdamsBashforthScenario.StepTime, model.Growth, initial);
        for (var order = 0; order < _populations.Length; order++)
        {
            _largestErrors[order] = Math.Max(_largestErrors[order], Math.Abs(_populations[order] - solution));
        }
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("population_final", _populations[^1]);
        sink.Scalar("error_of_second_order", _largestErrors[0]);
        sink.Scalar("error_of_third_order", _largestErrors[1]);
        sink.Scalar("error_of_fourth_order", _largestErrors[2]);
        sink.Count("mathnet-version", MathNetVersion.Running);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Three numbers.
    }
}
