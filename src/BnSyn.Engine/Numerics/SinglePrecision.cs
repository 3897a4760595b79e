using System.Numerics;
using System.Runtime.InteropServices;

namespace BnSyn.Engine.Numerics;

/// <summary>Between binary64 and binary32: widening is exact, narrowing rounds once, to nearest, ties to even.</summary>
/// <remarks>Both are IEEE 754 conversions, so the width of a register cannot change a bit.</remarks>
internal static class SinglePrecision
{
    /// <summary>Copies every value to the first places of <paramref name="target"/>.</summary>
    internal static void Widen(ReadOnlySpan<float> source, Span<double> target)
    {
        target = target[..source.Length];
        ref float from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= source.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out Vector<double> low, out Vector<double> high);
            low.StoreUnsafe(ref to, (nuint)i);
            high.StoreUnsafe(ref to, (nuint)(i + Vector<double>.Count));
        }

        for (; i < source.Length; i++)
        {
            target[i] = source[i];
        }
    }

    /// <summary>Rounds every value to the first places of <paramref name="target"/>; beyond the range of binary32 it becomes infinite.</summary>
    internal static void Narrow(ReadOnlySpan<double> source, Span<float> target)
    {
        target = target[..source.Length];
        ref double from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= source.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector<double> low = Vector.LoadUnsafe(ref from, (nuint)i);
            Vector<double> high = Vector.LoadUnsafe(ref from, (nuint)(i + Vector<double>.Count));
            Vector.Narrow(low, high).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < source.Length; i++)
        {
            target[i] = (float)source[i];
        }
    }

    /// <summary>The smallest binary32 value that is not below <paramref name="bound"/>: x ≥ it exactly where x ≥ the bound.</summary>
    internal static float AtLeast(double bound)
    {
        float nearest = (float)bound;
        return nearest < bound ? MathF.BitIncrement(nearest) : nearest;
    }

    /// <summary>The largest binary32 value that is not above <paramref name="bound"/>: x ≤ it exactly where x ≤ the bound.</summary>
    internal static float AtMost(double bound)
    {
        float nearest = (float)bound;
        return nearest > bound ? MathF.BitDecrement(nearest) : nearest;
    }
}
