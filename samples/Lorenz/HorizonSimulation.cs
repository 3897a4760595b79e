using BnSyn.Gate;

namespace Lorenz;

/// <summary>A swarm that is followed step by step.</summary>
internal sealed class HorizonSimulation(Swarm swarm) : ITracedSimulation
{
    private readonly double[] _side = [.. swarm.X];
    private double _largestRadius;
    private int _lobeChanges;

    /// <summary>
    /// Radius of the sphere about (0, 0, sigma + rho) that holds the attractor, <c>beta (sigma + rho) / (2 sqrt(beta - 1))</c>, for the
    /// classical parameters.
    /// </summary>
    public static double TrappingRadius => 8.0 / 3 * 38 / (2 * Math.Sqrt((8.0 / 3) - 1));

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
        var height = swarm.Parameters.Sigma + swarm.Parameters.Rho;
        for (var i = 0; i < swarm.X.Length; i++)
        {
            var (x, y, z) = (swarm.X[i], swarm.Y[i], swarm.Z[i] - height);
            _largestRadius = Math.Max(_largestRadius, Math.Sqrt((x * x) + (y * y) + (z * z)));
            _lobeChanges += x * _side[i] < 0 ? 1 : 0;
            _side[i] = x == 0 ? _side[i] : x;
        }
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("lobe_changes", _lobeChanges);
        sink.Scalar("x_final", swarm.X[0]);
        sink.Scalar("z_final", swarm.Z[0]);
        sink.Scalar("largest_radius", _largestRadius);
        sink.Count(CountNames.Elements, swarm.X.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A swarm holds nothing but memory.
    }
}
