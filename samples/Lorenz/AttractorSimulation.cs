using BnSyn.Gate;

namespace Lorenz;

/// <summary>A swarm of which means over time are taken, once it has forgotten where it began.</summary>
internal sealed class AttractorSimulation(Swarm swarm) : ITracedSimulation
{
    /// <summary>Thirty time units: a ball of the size 0.1 then covers the attractor.</summary>
    public const int StepsOfWarmUp = 3000;

    private readonly double[] _side = [.. swarm.X];
    private int _steps = -1;
    private double _sumOfXX;
    private double _sumOfZ;
    private double _sumOfZZ;
    private int _lobeChanges;

    private double Observations => (double)(_steps - StepsOfWarmUp) * swarm.X.Length;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            swarm.Step();
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("x", swarm.X);
        sink.Write("y", swarm.Y);
        sink.Write("z", swarm.Z);
        _steps++;
        for (var i = 0; i < swarm.X.Length; i++)
        {
            var (x, z) = (swarm.X[i], swarm.Z[i]);
            if (_steps > StepsOfWarmUp)
            {
                _sumOfXX += x * x;
                _sumOfZ += z;
                _sumOfZZ += z * z;
                _lobeChanges += x * _side[i] < 0 ? 1 : 0;
            }

            _side[i] = x == 0 ? _side[i] : x;
        }
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        var mean = _sumOfZ / Observations;
        sink.Scalar("z_mean", mean);
        sink.Scalar("z_deviation", Math.Sqrt((_sumOfZZ / Observations) - (mean * mean)));
        sink.Scalar("lobe_changes", _lobeChanges / (Observations * swarm.Parameters.TimeStep));
        sink.Scalar("balance", (_sumOfXX / Observations) - (swarm.Parameters.Beta * mean));
        sink.Count(CountNames.Elements, swarm.X.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A swarm holds nothing but memory.
    }
}
