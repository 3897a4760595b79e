using System.Numerics;

namespace Lorenz;

/// <summary>Several trajectories at once, by the same operations in the same order: the bits of <see cref="PlainSwarm"/>.</summary>
public sealed class VectorizedSwarm(LorenzParameters parameters, double[] x, double[] y, double[] z) : Swarm(parameters, x, y, z)
{
    /// <inheritdoc/>
    public override void Step()
    {
        var (h, half) = (Parameters.TimeStep, Parameters.TimeStep / 2);
        for (var first = 0; first < X.Length; first += Vector<double>.Count)
        {
            var at = Lanes.Load(this, first);
            var k1 = Slope(at);
            var k2 = Slope(Along(at, half, k1));
            var k3 = Slope(Along(at, half, k2));
            var k4 = Slope(Along(at, h, k3));
            Along(at, h / 6, Lanes.Mean(k1, k2, k3, k4)).Store(this, first);
        }
    }

    private Lanes Slope(in Lanes at) => new(
        Parameters.Sigma * (at.Y - at.X),
        (at.X * (new Vector<double>(Parameters.Rho) - at.Z)) - at.Y,
        (at.X * at.Y) - (Parameters.Beta * at.Z));

    private static Lanes Along(in Lanes at, double time, in Lanes slope) =>
        new(at.X + (time * slope.X), at.Y + (time * slope.Y), at.Z + (time * slope.Z));
}
