namespace Drift;

/// <summary>
/// A star and planets that attract each other by Newton's law, in astronomical units, solar masses and years over 2 pi, in which the
/// constant of gravitation is 1. Symplectic Euler: all velocities by the present forces, then all places by the new velocities.
/// </summary>
public sealed class PlanetarySystem
{
    private readonly double[] _mass;

    /// <param name="masses">Of the star and the planets.</param>
    /// <param name="places">Coordinates x, y, z of one body after the other.</param>
    /// <param name="velocities">In the same order.</param>
    public PlanetarySystem(double[] masses, double[] places, double[] velocities) => (_mass, Place, Velocity) = (masses, places, velocities);

    /// <summary>Coordinates x, y, z of one body after the other.</summary>
    public double[] Place { get; }

    /// <summary>Velocities in the same order.</summary>
    public double[] Velocity { get; }

    /// <summary>Number of bodies.</summary>
    public int Bodies => _mass.Length;

    /// <summary>One step of all bodies.</summary>
    /// <param name="time">Its length.</param>
    public void Step(double time)
    {
#if MENDED
        for (var body = 0; body < Bodies; body++)
        {
            Kick(body, time);
        }

        for (var body = 0; body < Bodies; body++)
        {
            Drift(body, time);
        }
#else
        // One pass instead of two: a body stays in the cache between its kick and its drift.
        for (var body = 0; body < Bodies; body++)
        {
            Kick(body, time);
            Drift(body, time);
        }
#endif
    }

    /// <summary>Kinetic and potential energy.</summary>
    public double ComputeEnergy()
    {
        var energy = 0.0;
        for (var i = 0; i < Bodies; i++)
        {
            var v = Velocity.AsSpan(3 * i, 3);
            energy += 0.5 * _mass[i] * ((v[0] * v[0]) + (v[1] * v[1]) + (v[2] * v[2]));
            for (var j = 0; j < i; j++)
            {
                var (x, y, z) = Between(i, j);
                energy -= _mass[i] * _mass[j] / Math.Sqrt((x * x) + (y * y) + (z * z));
            }
        }

        return energy;
    }

    /// <summary>Size of the total momentum.</summary>
    public double ComputeMomentum()
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Bodies; i++)
        {
            x += _mass[i] * Velocity[3 * i];
            y += _mass[i] * Velocity[(3 * i) + 1];
            z += _mass[i] * Velocity[(3 * i) + 2];
        }

        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    private void Kick(int body, double time)
    {
        for (var other = 0; other < Bodies; other++)
        {
            if (other == body)
            {
                continue;
            }

            var (x, y, z) = Between(body, other);
            var squared = (x * x) + (y * y) + (z * z);
            var pull = time * _mass[other] / (squared * Math.Sqrt(squared));
            Velocity[3 * body] -= pull * x;
            Velocity[(3 * body) + 1] -= pull * y;
            Velocity[(3 * body) + 2] -= pull * z;
        }
    }

    private void Drift(int body, double time)
    {
        for (var k = 3 * body; k < (3 * body) + 3; k++)
        {
            Place[k] += time * Velocity[k];
        }
    }

    private (double X, double Y, double Z) Between(int i, int j) =>
        (Place[3 * i] - Place[3 * j], Place[(3 * i) + 1] - Place[(3 * j) + 1], Place[(3 * i) + 2] - Place[(3 * j) + 2]);
}
