namespace BnSyn.Gate.Runner.Divergences;

/// <summary>What the elements of a quantity are; the numbers are in files that live as long as one gate.</summary>
internal enum ElementKind : byte
{
    /// <summary>The end of a state, no quantity.</summary>
    EndOfState,

    /// <summary>IEEE 754 binary64.</summary>
    Double,

    /// <summary>IEEE 754 binary32.</summary>
    Single,

    /// <summary>32-bit integers.</summary>
    Int32,

    /// <summary>64-bit integers.</summary>
    Int64,

    /// <summary>Truths, a byte each.</summary>
    Boolean,
}
