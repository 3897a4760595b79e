using System.Numerics;

namespace Lorenz;

/// <summary>The same coordinate triple of several trajectories.</summary>
internal readonly record struct Lanes(Vector<double> X, Vector<double> Y, Vector<double> Z)
{
    /// <summary>Reads the trajectories from <paramref name="first"/> on.</summary>
    public static Lanes Load(Swarm swarm, int first) => new(new(swarm.X, first), new(swarm.Y, first), new(swarm.Z, first));

    /// <summary>Writes them back.</summary>
    public void Store(Swarm swarm, int first)
    {
        X.CopyTo(swarm.X, first);
        Y.CopyTo(swarm.Y, first);
        Z.CopyTo(swarm.Z, first);
    }

    /// <summary>The weighted sum of the four slopes of a step; twice a number is exact, fused or not.</summary>
    public static Lanes Mean(in Lanes k1, in Lanes k2, in Lanes k3, in Lanes k4) => new(
        k1.X + (2 * (k2.X + k3.X)) + k4.X,
        k1.Y + (2 * (k2.Y + k3.Y)) + k4.Y,
        k1.Z + (2 * (k2.Z + k3.Z)) + k4.Z);
}
