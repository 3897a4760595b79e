namespace BnSyn.Engine.Numerics.Lanes;

/// <summary>Several doubles that go through a formula side by side, each with the bits it would get alone.</summary>
/// <remarks>
/// Every operation is IEEE 754's own, rounded once in every lane, so a formula over lanes equals the same formula over
/// doubles. A comparison gives a mask: lanes of all bits or none. The implementations differ only in their number of lanes.
/// </remarks>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Number of lanes; a power of two.</summary>
    static abstract int Count { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Broadcast(double value);

    /// <summary>Reads <see cref="Count"/> neighbours from <paramref name="source"/> on.</summary>
    static abstract TSelf Load(ref readonly double source);

    /// <summary>left·right + addend, rounded once, in hardware or not.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>Mask of the lanes with left &gt; right; false where one is NaN.</summary>
    static abstract TSelf Greater(TSelf left, TSelf right);

    /// <summary>Mask of the lanes with left ≥ right; false where one is NaN.</summary>
    static abstract TSelf GreaterOrEqual(TSelf left, TSelf right);

    /// <summary>Lanes of <paramref name="whenTrue"/> where the mask is set, else of <paramref name="whenFalse"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>Lanes of <paramref name="limit"/> where it is below <paramref name="value"/>, else of <paramref name="value"/>, also where that is NaN.</summary>
    static abstract TSelf AtMost(TSelf limit, TSelf value);

    /// <summary>Whether low ≤ |value| &lt; high in every lane; a NaN is outside.</summary>
    static abstract bool AllMagnitudesIn(TSelf value, double low, double high);

    /// <summary>The larger one of a magnitude and |value|; the magnitude where the value is NaN.</summary>
    static abstract TSelf LargerMagnitude(TSelf magnitude, TSelf value);

    /// <summary>The mask whose lane k is set when bit k of <paramref name="bits"/> is; higher bits do not matter.</summary>
    static abstract TSelf Mask(ulong bits);

    /// <summary>For every lane with integer n in its low bits, the two words of entry n mod 128 of a table of pairs.</summary>
    /// <param name="integers">Bits of any kind; only the low 52 are read.</param>
    /// <param name="pairs">The first of 256 words.</param>
    /// <param name="first">Receives the first word of every pair.</param>
    /// <param name="second">Receives the second word of every pair plus n·2^45, modulo 2^64.</param>
    static abstract void LookUp(TSelf integers, ref readonly ulong pairs, out TSelf first, out TSelf second);

    /// <summary>Writes the lanes from <paramref name="target"/> on.</summary>
    void Store(ref double target);

    /// <summary>Of a mask: bit k is set when lane k is.</summary>
    uint ToBits();
}
