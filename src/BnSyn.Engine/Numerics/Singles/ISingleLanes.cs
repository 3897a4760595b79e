namespace BnSyn.Engine.Numerics.Singles;

/// <summary>Several binary32 numbers that go through a formula side by side, each with the bits it would get alone.</summary>
/// <remarks>
/// Every operation is IEEE 754's own, rounded once in every lane, or exact on the 32 bits of a lane ("words"). A comparison
/// gives a mask: lanes of all bits or none. The implementations differ only in their number of lanes.
/// </remarks>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface ISingleLanes<TSelf>
    where TSelf : struct, ISingleLanes<TSelf>
{
    /// <summary>Number of lanes; a power of two, at most 16.</summary>
    static abstract int Count { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Broadcast(float value);

    /// <summary>Reads <see cref="Count"/> neighbours from <paramref name="source"/> on.</summary>
    static abstract TSelf Load(ref readonly float source);

    /// <summary>left·right + addend, rounded once, in hardware or not.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>The square root, rounded once.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>Mask of the lanes with left ≥ right; false where one is NaN.</summary>
    static abstract TSelf GreaterOrEqual(TSelf left, TSelf right);

    /// <summary>Lanes of <paramref name="whenTrue"/> where the mask is set, else of <paramref name="whenFalse"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>The same word in every lane.</summary>
    static abstract TSelf BroadcastWord(uint word);

    /// <summary>The words 0, 1, 2, ... of the lanes.</summary>
    static abstract TSelf LaneNumbers();

    /// <summary>The sums of the words, modulo 2^32.</summary>
    static abstract TSelf AddWords(TSelf left, TSelf right);

    /// <summary>The differences of the words, modulo 2^32.</summary>
    static abstract TSelf SubtractWords(TSelf left, TSelf right);

    /// <summary>The round of an add-rotate-xor cipher: a becomes a + b, then b becomes (b rotated to the left) xor a.</summary>
    static abstract void Mix(ref TSelf a, ref TSelf b, int rotation);

    /// <summary>The words shifted to the left, zeros coming in.</summary>
    static abstract TSelf ShiftWordsLeft(TSelf words, int bits);

    /// <summary>The words shifted to the right, zeros coming in.</summary>
    static abstract TSelf ShiftWordsRight(TSelf words, int bits);

    /// <summary>The words, taken as signed integers, as numbers; exact below 2^24.</summary>
    static abstract TSelf WordsToNumbers(TSelf words);

    /// <summary>Writes the lanes from <paramref name="target"/> on.</summary>
    void Store(ref float target);

    /// <summary>Of a mask: bit k is set when lane k is.</summary>
    uint ToBits();
}
