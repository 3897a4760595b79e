namespace Lorenz;

/// <summary>Independent trajectories of one system; the backends differ in how they take a step of all of them.</summary>
public abstract class Swarm
{
    /// <summary>Trajectories are stepped in vectors of up to so many.</summary>
    public const int Granularity = 8;

    /// <param name="parameters">The system.</param>
    /// <param name="x">One coordinate of every trajectory; a multiple of <see cref="Granularity"/>.</param>
    /// <param name="y">Another one.</param>
    /// <param name="z">The last one.</param>
    /// <exception cref="ArgumentException">The number of trajectories is no multiple of the granularity.</exception>
    protected Swarm(LorenzParameters parameters, double[] x, double[] y, double[] z)
    {
        if (x.Length % Granularity != 0)
        {
            throw new ArgumentException($"{x.Length} trajectories; valid: a multiple of {Granularity}", nameof(x));
        }

        (Parameters, X, Y, Z) = (parameters, x, y, z);
    }

    /// <summary>The system.</summary>
    public LorenzParameters Parameters { get; }

    /// <summary>Intensity of the convection: its sign says which of the two lobes a trajectory is in.</summary>
    public double[] X { get; }

    /// <summary>Temperature difference of rising and falling fluid.</summary>
    public double[] Y { get; }

    /// <summary>Distortion of the vertical temperature profile.</summary>
    public double[] Z { get; }

    /// <summary>One step of all trajectories.</summary>
    public abstract void Step();
}
