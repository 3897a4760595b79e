using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>The self-test of a device's binary64.</summary>
internal static class RoundingTest
{
    private static readonly RoundingTrial<double> Trial = new(format: "", Exponential.Exp, RoundingArguments.Fill, seed: 23);

    /// <summary>Tries a device.</summary>
    /// <returns>What differs, or <see langword="null"/> where nothing does.</returns>
    internal static string? Run(DeviceProgram program) =>
        Trial.Run(program, program.Kernel("check_rounding").With((uint)RoundingArguments.PerRound).With(program.Pairs));
}
