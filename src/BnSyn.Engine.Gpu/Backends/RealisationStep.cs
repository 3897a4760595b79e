using System.Runtime.InteropServices;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>What a realisation brings to a step, as <c>realisation_step</c> in realisations.cl.</summary>
/// <param name="side">Which of the two sides of its state is the present one.</param>
/// <param name="gainCurrent">The gain's current into every neuron in pA.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct RealisationStep(uint side, double gainCurrent)
{
    /// <summary>The present side, 0 or 1.</summary>
    public readonly uint Side = side;

    /// <summary>The gain's current in binary32.</summary>
    public readonly float SingleGainCurrent = (float)gainCurrent;

    /// <summary>The gain's current in binary64, as its bits: not every device has a type for it.</summary>
    public readonly long GainCurrent = BitConverter.DoubleToInt64Bits(gainCurrent);
}
