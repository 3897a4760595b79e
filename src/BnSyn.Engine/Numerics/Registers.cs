using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using BnSyn.Engine.Numerics.Lanes;
using BnSyn.Engine.Numerics.Words;

namespace BnSyn.Engine.Numerics;

/// <summary>How many numbers go side by side: as many as this processor has room for, within a limit. No bit depends on it.</summary>
/// <remarks>
/// Lanes need a fused multiply-add that is an instruction; emulated, scalars are faster. A limit below what the processor has lets one
/// machine show that the others compute the same.
/// </remarks>
/// <param name="LimitBits">The widest register that may be used, in bits; below 128 none is.</param>
internal readonly record struct Registers(int LimitBits)
{
    /// <summary>The widest that this processor has.</summary>
    internal static Registers Widest => new(512);

    /// <summary>Lanes of binary64: 8, 4, 2 or 1.</summary>
    internal int Doubles =>
        Vector512.IsHardwareAccelerated && LimitBits >= 512 ? Lanes512.Count
        : Vector256.IsHardwareAccelerated && Fma.IsSupported && LimitBits >= 256 ? Lanes256.Count
        : (Fma.IsSupported || AdvSimd.Arm64.IsSupported) && LimitBits >= 128 ? Lanes128.Count
        : 1;

    /// <summary>Lanes of binary32: 16, 8, 4 or 1.</summary>
    internal int Singles => Doubles > 1 ? 2 * Doubles : 1;

    /// <summary>Lanes of 64-bit words whose product is an instruction: 8, 4 or 1.</summary>
    internal int Words =>
        WordLanes512.IsSupported && LimitBits >= 512 ? WordLanes512.Count
        : WordLanes256.IsSupported && LimitBits >= 256 ? WordLanes256.Count
        : 1;
}
