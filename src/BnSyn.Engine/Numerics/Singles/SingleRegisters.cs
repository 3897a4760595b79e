using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>How many binary32 numbers go side by side on this processor; no bit depends on it.</summary>
internal static class SingleRegisters
{
    /// <summary>The widest registers whose fused multiply-add is an instruction; emulated, scalars are faster than lanes.</summary>
    internal static int Lanes =>
        Vector512.IsHardwareAccelerated ? 16
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? 8
        : Fma.IsSupported || AdvSimd.Arm64.IsSupported ? 4
        : 1;
}
