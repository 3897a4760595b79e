using System.Numerics;
using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Networks;

/// <summary>Stage 8 of a step: no membrane potential may leave its range.</summary>
internal static class VoltageBounds
{
    /// <summary>Throws when a potential is below <paramref name="minimum"/> or above <paramref name="maximum"/> (mV).</summary>
    /// <remarks>As NumPy's min and max, a NaN anywhere hides every violation; the next step then refuses the NaN.</remarks>
    internal static void Require(ReadOnlySpan<double> V, double minimum, double maximum, long step)
    {
        if (!AllInside(V, minimum, maximum))
        {
            ThrowIfOutside(V, minimum, maximum, step);
        }
    }

    /// <summary>Whether every potential is known to be inside; a NaN is not.</summary>
    /// <remarks>Compiled once and for good: one process in dozens had slow steps to its end, and a slow version of this loop is the likely cause.</remarks>
    /// <typeparam name="TReal">The precision that the potentials are kept in.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool AllInside<TReal>(ReadOnlySpan<TReal> V, TReal minimum, TReal maximum)
        where TReal : unmanaged, IBinaryFloatingPointIeee754<TReal>
    {
        // Comparisons only, so the width of a register cannot change the answer.
        var lowest = new Vector<TReal>(minimum);
        var highest = new Vector<TReal>(maximum);
        Vector<TReal> within = Vector<TReal>.AllBitsSet;
        int i = 0;
        for (; i <= V.Length - Vector<TReal>.Count; i += Vector<TReal>.Count)
        {
            var v = new Vector<TReal>(V[i..]);
            within &= Vector.GreaterThanOrEqual(v, lowest) & Vector.LessThanOrEqual(v, highest);
        }

        // Every lane inside is all bits, which no comparison of floating-point numbers would call equal.
        bool inside = Vector.AsVectorByte(within) == Vector<byte>.AllBitsSet;
        for (; i < V.Length; i++)
        {
            inside &= V[i] >= minimum & V[i] <= maximum;
        }

        return inside;
    }

    private static void ThrowIfOutside(ReadOnlySpan<double> V, double minimum, double maximum, long step)
    {
        int lowest = 0;
        int highest = 0;
        for (int i = 0; i < V.Length; i++)
        {
            if (double.IsNaN(V[i]))
            {
                return;
            }

            lowest = V[i] < V[lowest] ? i : lowest;
            highest = V[i] > V[highest] ? i : highest;
        }

        if (V[lowest] < minimum || V[highest] > maximum)
        {
            int neuron = V[lowest] < minimum ? lowest : highest;
            throw new VoltageBoundsException(neuron, step, V[neuron], minimum, maximum);
        }
    }
}
