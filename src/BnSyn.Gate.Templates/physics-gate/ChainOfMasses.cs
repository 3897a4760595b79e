using System.Numerics;

namespace PhysicsGate1;

/// <summary>
/// The engine: masses on a line, joined by springs with a quadratic term, between two walls (the alpha chain of Fermi, Pasta, Ulam and
/// Tsingou). Unit mass and stiffness; velocity Verlet. Put your own engine in its place.
/// </summary>
public sealed class ChainOfMasses
{
    /// <summary>Length of a step, in units of the inverse angular frequency of one spring.</summary>
    public const double TimeStep = 0.05;

    private readonly double _alpha;
    private readonly bool _inVectors;

    // One wall before the first mass, one behind the last.
    private readonly double[] _position;
    private readonly double[] _velocity;
    private readonly double[] _force;

    /// <param name="positions">Displacements of the masses at the start; they start at rest.</param>
    /// <param name="alpha">Strength of the quadratic term.</param>
    /// <param name="inVectors">Whether forces are computed for several masses at once.</param>
    public ChainOfMasses(ReadOnlySpan<double> positions, double alpha, bool inVectors)
    {
        _alpha = alpha;
        _inVectors = inVectors;
        _position = [0, .. positions, 0];
        _velocity = new double[positions.Length];
        _force = new double[positions.Length];
        ComputeForces();
    }

    /// <summary>Displacements, without the walls.</summary>
    public ReadOnlySpan<double> Positions => _position.AsSpan(1, _velocity.Length);

    /// <summary>Velocities.</summary>
    public ReadOnlySpan<double> Velocities => _velocity;

    /// <summary>Kinetic and potential energy.</summary>
    public double Energy
    {
        get
        {
            var energy = 0.0;
            foreach (var v in _velocity)
            {
                energy += 0.5 * v * v;
            }

            for (var i = 1; i < _position.Length; i++)
            {
                var stretch = _position[i] - _position[i - 1];
                energy += (0.5 * stretch * stretch) + (_alpha / 3 * stretch * stretch * stretch);
            }

            return energy;
        }
    }

    /// <summary>One step: half a kick, a drift, half a kick.</summary>
    public void Step()
    {
        Kick();
        for (var i = 0; i < _velocity.Length; i++)
        {
            _position[i + 1] += TimeStep * _velocity[i];
        }

        ComputeForces();
        Kick();
    }

    private void Kick()
    {
        for (var i = 0; i < _velocity.Length; i++)
        {
            _velocity[i] += 0.5 * TimeStep * _force[i];
        }
    }

    private void ComputeForces()
    {
        var first = 0;
        if (_inVectors)
        {
            for (; first + Vector<double>.Count <= _force.Length; first += Vector<double>.Count)
            {
                var here = new Vector<double>(_position, first + 1);
                var left = here - new Vector<double>(_position, first);
                var right = new Vector<double>(_position, first + 2) - here;
                (right - left + (_alpha * ((right * right) - (left * left)))).CopyTo(_force, first);
            }
        }

        for (var i = first; i < _force.Length; i++)
        {
            var left = _position[i + 1] - _position[i];
            var right = _position[i + 2] - _position[i + 1];
            _force[i] = right - left + (_alpha * ((right * right) - (left * left)));
        }
    }
}
