namespace BnSyn.Engine.Numerics.Words;

/// <summary>Several 64-bit words side by side, with modular arithmetic. The implementations differ only in their number of lanes.</summary>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface IWordLanes<TSelf>
    where TSelf : struct, IWordLanes<TSelf>
{
    /// <summary>Whether this processor can.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Number of lanes; a power of two.</summary>
    static abstract int Count { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    static abstract TSelf operator <<(TSelf value, int bits);

    static abstract TSelf operator >>>(TSelf value, int bits);

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Broadcast(ulong value);

    /// <summary>Reads <see cref="Count"/> neighbours from <paramref name="words"/> on.</summary>
    static abstract TSelf Load(ref readonly ulong words);

    /// <summary>Every lane of <paramref name="value"/> turned right by its lane of <paramref name="bits"/>, 0 to 63.</summary>
    static abstract TSelf RotateRight(TSelf value, TSelf bits);

    /// <summary>Whole products of the low halves.</summary>
    static abstract TSelf MultiplyHalves(TSelf left, TSelf right);

    /// <summary>Low words of left·right + other·factor.</summary>
    static abstract TSelf MultiplyLowAndAdd(TSelf left, TSelf right, TSelf other, TSelf factor);

    /// <summary>The low halves of one, beside the high halves of the other.</summary>
    static abstract TSelf JoinHalves(TSelf low, TSelf high);

    /// <summary>Bit k is set when lane k of <paramref name="left"/> is below that of <paramref name="right"/>; both are below 2^63.</summary>
    static abstract ulong Below(TSelf left, TSelf right);
}
