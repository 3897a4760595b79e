using System.Numerics;
using System.Runtime.CompilerServices;

namespace HardDiscs;

/// <summary>
/// Force, potential and virial of one disc, summed lane by lane over the blocks. The number of lanes, and the order in which the runtime
/// adds them up, decide which contacts are added first, and the processor whether a product is rounded before it is added: the bits
/// depend on the kind of machine.
/// </summary>
internal struct ContactSum
{
    private Vector<float> _forceX;
    private Vector<float> _forceY;
    private Vector<float> _potential;
    private Vector<float> _virial;

    /// <summary>Along x.</summary>
    public readonly float ForceX => Vector.Sum(_forceX);

    /// <summary>Along y.</summary>
    public readonly float ForceY => Vector.Sum(_forceY);

    /// <summary>Sum of the potentials <c>k (1 - r)^2 / 2</c> of all contacts of the disc.</summary>
    public readonly float Potential => Vector.Sum(_potential);

    /// <summary>Sum over its contacts of distance times force.</summary>
    public readonly float Virial => Vector.Sum(_virial);

    /// <summary>Adds the contacts with one block.</summary>
    /// <param name="x">Distances from the block's discs to this one along x.</param>
    /// <param name="y">Along y.</param>
    /// <param name="stiffness">Force over overlap.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector<float> x, Vector<float> y, Vector<float> stiffness)
    {
        var squared = Vector.MultiplyAddEstimate(x, x, y * y);

        // Only a disc and itself are at the distance zero.
        var touching = Vector.LessThan(squared, Vector<float>.One) & Vector.GreaterThan(squared, Vector<float>.Zero);
        if (touching == Vector<int>.Zero)
        {
            return;
        }

        var distance = Vector.SquareRoot(squared);
        var overlap = Vector.ConditionalSelect(touching, Vector<float>.One - distance, Vector<float>.Zero);
        var force = stiffness * overlap;
        var strength = Vector.ConditionalSelect(touching, force / distance, Vector<float>.Zero);
        _forceX = Vector.MultiplyAddEstimate(strength, x, _forceX);
        _forceY = Vector.MultiplyAddEstimate(strength, y, _forceY);
        _potential = Vector.MultiplyAddEstimate(force * 0.5f, overlap, _potential);
        _virial = Vector.MultiplyAddEstimate(force, distance, _virial);
    }
}
