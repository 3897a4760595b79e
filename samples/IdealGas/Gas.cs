using System.Numerics;
using System.Runtime.CompilerServices;
using BnSyn.Gate;

namespace IdealGas;

/// <summary>
/// The particles, their motion and their repulsion. Backends differ in the precision of the numbers and in how they find the pairs that
/// touch, and so in the order in which forces are summed.
/// </summary>
/// <typeparam name="T">binary32 or binary64.</typeparam>
public abstract class Gas<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private static readonly T Half = T.CreateChecked(0.5);
    private static readonly T Six = T.CreateChecked(6);

    private readonly T[] _force;
    private readonly T _step;
    private readonly T _box;
    private readonly T _boxes;
    private readonly T _epsilon;
    private T _potential;
    private T _virial;

    /// <param name="parameters">The gas.</param>
    /// <param name="seed">Shifts the particles off their lattice, by up to a fifth of a diameter, and gives each the one or the other direction.</param>
    protected Gas(GasParameters parameters, ulong seed)
    {
        Parameters = parameters;
        Position = new T[3 * parameters.Particles];
        Velocity = new T[3 * parameters.Particles];
        _force = new T[3 * parameters.Particles];
        (_step, _box, _boxes) = (T.CreateChecked(parameters.TimeStep), T.CreateChecked(parameters.BoxLength), T.CreateChecked(1 / parameters.BoxLength));
        _epsilon = T.CreateChecked(parameters.Epsilon);
        var random = new SplitMix64(seed);
        for (var i = 0; i < parameters.Particles; i++)
        {
            ReadOnlySpan<int> cell = [i % parameters.Edge, i / parameters.Edge % parameters.Edge, i / (parameters.Edge * parameters.Edge)];
            for (var axis = 0; axis < 3; axis++)
            {
                Position[(3 * i) + axis] = T.CreateChecked(((cell[axis] + 0.5) * parameters.BoxLength / parameters.Edge) + (0.4 * (random.NextUnit() - 0.5)));
            }

            // As many to the right as to the left: the gas as a whole rests.
            Velocity[3 * i] = T.CreateChecked((cell[0] + cell[1] + cell[2]) % 2 == 0 ? parameters.Speed : -parameters.Speed);
        }
    }

    /// <summary>The gas.</summary>
    public GasParameters Parameters { get; }

    /// <summary>Coordinates x, y, z of one particle after the other, within the cube.</summary>
    public T[] Position { get; }

    /// <summary>Their velocities, in the same order.</summary>
    public T[] Velocity { get; }

    /// <summary>Sum of the potentials of all pairs.</summary>
    public double PotentialEnergy => double.CreateChecked(_potential);

    /// <summary>Sum over pairs of distance times force.</summary>
    public double Virial => double.CreateChecked(_virial);

    /// <summary>Pairs that overlap.</summary>
    public int Contacts { get; private set; }

    /// <summary>One step: half a kick, a drift, half a kick.</summary>
    public void Step() => Step(default(NoKernelClock));

    /// <summary>The same step, which says where its kernels begin.</summary>
    /// <param name="clock">Told the kernels of <see cref="GasSimulation{T}.Kernels"/>.</param>
    /// <typeparam name="TClock">The step of <see cref="NoKernelClock"/> is compiled without any of its calls.</typeparam>
    public void Step<TClock>(TClock clock)
        where TClock : IKernelClock
    {
        clock.Enter(GasSimulation<T>.Motion);
        for (var k = 0; k < Position.Length; k++)
        {
            Velocity[k] += Half * _step * _force[k];
            var moved = Position[k] + (_step * Velocity[k]);
            Position[k] = moved - (_box * T.Floor(moved * _boxes));
        }

        clock.Enter(GasSimulation<T>.Forces);
        ComputeForces();
        clock.Enter(GasSimulation<T>.Motion);
        for (var k = 0; k < Velocity.Length; k++)
        {
            Velocity[k] += Half * _step * _force[k];
        }

        clock.Leave();
    }

    /// <summary>Forces of the present positions; called once before the first step.</summary>
    protected void ComputeForces()
    {
        Array.Clear(_force);
        (_potential, _virial, Contacts) = (T.Zero, T.Zero, 0);
        VisitPairs();
    }

    /// <summary>Calls <see cref="Interact"/> once for every pair that may overlap.</summary>
    protected abstract void VisitPairs();

    /// <summary>Adds the repulsion of two particles, if they overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Interact(int i, int j)
    {
        ReadOnlySpan<T> one = Position.AsSpan(3 * i, 3), other = Position.AsSpan(3 * j, 3);
        var (x, y, z) = (Nearest(one[0] - other[0]), Nearest(one[1] - other[1]), Nearest(one[2] - other[2]));
        var squared = (x * x) + (y * y) + (z * z);
        if (squared < T.One)
        {
            Repel(i, j, x, y, z, squared);
        }
    }

    private void Repel(int i, int j, T x, T y, T z, T squared)
    {
        var overlap = T.One - squared;
        var strength = Six * _epsilon * overlap * overlap;
        Push(_force.AsSpan(3 * i, 3), strength, x, y, z);
        Push(_force.AsSpan(3 * j, 3), -strength, x, y, z);
        _potential += _epsilon * overlap * overlap * overlap;
        _virial += strength * squared;
        Contacts++;
    }

    private static void Push(Span<T> force, T strength, T x, T y, T z)
    {
        force[0] += strength * x;
        force[1] += strength * y;
        force[2] += strength * z;
    }

    // To the next image: a subtraction without a branch, because no processor guesses where a particle is.
    private T Nearest(T distance) => distance - (_box * T.Round(distance * _boxes));
}
