using BnSyn.Gate;
using MathNet.Numerics.LinearAlgebra;

namespace Upgrade;

/// <summary>One run: the hill grows from step to step, and the two lowest levels approach each other.</summary>
internal sealed class LevelsSimulation(DoubleWell start) : ITracedSimulation
{
    // Which version runs. Major times thousand and minor: 4015 or 5000.
    private static readonly Version Running = typeof(Matrix<double>).Assembly.GetName().Version!;

    private DoubleWell _well = start;
    private double[] _levels = start.Solve().Levels;
    private double _largestResidual;
    private int _crossings;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            _well = _well with { Height = _well.Height + LevelsScenario.Rise };
            (_levels, var residual) = _well.Solve();
            _largestResidual = Math.Max(_largestResidual, residual);
            _crossings += Enumerable.Range(1, _levels.Length - 1).Count(level => _levels[level] <= _levels[level - 1]);
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink) => sink.Write("levels", _levels);

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("ground", _levels[0]);
        sink.Scalar("splitting", _levels[1] - _levels[0]);
        sink.Scalar("residual", _largestResidual);
        sink.Scalar("crossings", _crossings);
        sink.Count("mathnet-version", (1000L * Running.Major) + Running.Minor);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Some numbers.
    }
}
