using System.Numerics;
using System.Runtime.CompilerServices;

namespace HardDiscs;

/// <summary>The discs in binary32 and their motion, in vectors as wide as the runtime has them.</summary>
public sealed class DiscFluid
{
    private readonly IBlockSearch _search;
    private readonly PeriodicBox _box;
    private readonly float[] _forceX;
    private readonly float[] _forceY;

    /// <param name="parameters">The fluid.</param>
    /// <param name="seed">Draws the velocities.</param>
    /// <param name="search">How contacts are found.</param>
    public DiscFluid(DiscParameters parameters, ulong seed, IBlockSearch search)
    {
        (Parameters, _search, _box) = (parameters, search, new((float)parameters.BoxLength));
        (X, Y) = Lattice.Positions(parameters);
        (VelocityX, VelocityY) = Lattice.Velocities(parameters, seed);
        (_forceX, _forceY) = (new float[X.Length], new float[X.Length]);
        ComputeForces();
    }

    /// <summary>The fluid.</summary>
    public DiscParameters Parameters { get; }

    /// <summary>Where the discs are along x, within the square.</summary>
    public float[] X { get; }

    /// <summary>Along y.</summary>
    public float[] Y { get; }

    /// <summary>How fast they are along x.</summary>
    public float[] VelocityX { get; }

    /// <summary>Along y.</summary>
    public float[] VelocityY { get; }

    /// <summary>Sum of the potentials of all pairs.</summary>
    public double Potential { get; private set; }

    /// <summary>Sum over pairs of distance times force.</summary>
    public double Virial { get; private set; }

    /// <summary>How far the fastest disc went in the last step.</summary>
    public float LargestMove { get; private set; }

    /// <summary>One step: half a kick, a drift, half a kick.</summary>
    public void Step()
    {
        Kick();
        Drift();
        ComputeForces();
        Kick();
    }

    /// <summary>Distances from the discs of a block to one disc, or to its image where that is nearer.</summary>
    /// <param name="first">The block's first disc.</param>
    /// <param name="disc">The one disc.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector<float> X, Vector<float> Y) FromBlock(int first, int disc) => (
        _box.Nearest(new Vector<float>(X[disc]) - new Vector<float>(X, first)),
        _box.Nearest(new Vector<float>(Y[disc]) - new Vector<float>(Y, first)));

    private void Kick()
    {
        var half = new Vector<float>((float)(Parameters.TimeStep / 2));
        for (var first = 0; first < X.Length; first += Vector<float>.Count)
        {
            Vector.MultiplyAddEstimate(half, new(_forceX, first), new(VelocityX, first)).CopyTo(VelocityX, first);
            Vector.MultiplyAddEstimate(half, new(_forceY, first), new(VelocityY, first)).CopyTo(VelocityY, first);
        }
    }

    private void Drift()
    {
        var step = new Vector<float>((float)Parameters.TimeStep);
        var fastest = 0f;
        for (var first = 0; first < X.Length; first += Vector<float>.Count)
        {
            var (x, y) = (new Vector<float>(VelocityX, first), new Vector<float>(VelocityY, first));
            _box.Within(Vector.MultiplyAddEstimate(step, x, new(X, first))).CopyTo(X, first);
            _box.Within(Vector.MultiplyAddEstimate(step, y, new(Y, first))).CopyTo(Y, first);
            var squared = (x * x) + (y * y);
            for (var lane = 0; lane < Vector<float>.Count; lane++)
            {
                fastest = Math.Max(fastest, squared[lane]);
            }
        }

        LargestMove = step[0] * MathF.Sqrt(fastest);
    }

    private void ComputeForces()
    {
        _search.Update(this);
        var stiffness = new Vector<float>((float)Parameters.Stiffness);
        var (potential, virial) = (0.0, 0.0);
        for (var disc = 0; disc < X.Length; disc++)
        {
            var sum = default(ContactSum);
            foreach (var first in _search.Near(disc))
            {
                var (x, y) = FromBlock(first, disc);
                sum.Add(x, y, stiffness);
            }

            (_forceX[disc], _forceY[disc]) = (sum.ForceX, sum.ForceY);
            potential += sum.Potential;
            virial += sum.Virial;
        }

        // Every pair was seen from both sides.
        (Potential, Virial) = (potential / 2, virial / 2);
    }
}
