using System.Numerics;

namespace Lorenz;

/// <summary>
/// Several trajectories at once. With <see cref="RoundedTwice"/> by the operations of <see cref="PlainSwarm"/> in their order, and so to
/// the same bits; with <see cref="RoundedOnce"/> the same equations to the last bit but one, and after forty time units other trajectories.
/// </summary>
/// <typeparam name="TArithmetic">How it rounds.</typeparam>
public sealed class VectorSwarm<TArithmetic>(LorenzParameters parameters, double[] x, double[] y, double[] z) : Swarm(parameters, x, y, z)
    where TArithmetic : struct, ILaneArithmetic
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
        TArithmetic.MultiplyAdd(at.X, new Vector<double>(Parameters.Rho) - at.Z, -at.Y),
        TArithmetic.MultiplyAdd(at.X, at.Y, -(Parameters.Beta * at.Z)));

    private static Lanes Along(in Lanes at, double time, in Lanes slope)
    {
        var t = new Vector<double>(time);
        return new(TArithmetic.MultiplyAdd(t, slope.X, at.X), TArithmetic.MultiplyAdd(t, slope.Y, at.Y), TArithmetic.MultiplyAdd(t, slope.Z, at.Z));
    }
}
