using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>Where a step, or one of its kernels, lies under the roof of the machine. Operations and words are what the engine counts, read off its formulas: an order of magnitude.</summary>
/// <param name="Size">The size.</param>
/// <param name="Intensity">Operations for each byte that is moved.</param>
/// <param name="OperationsPerSecond">What it does.</param>
/// <param name="Roof">What the machine allows at this intensity and for so much data.</param>
/// <param name="IsMemory">Whether memory is the bound, not arithmetic.</param>
public sealed record RoofPlace(double Size, double Intensity, double OperationsPerSecond, double Roof, bool IsMemory)
{
    private const double BytesPerWord = 8;

    /// <summary>The part of the roof that is reached; above 1 where the engine counts words that stay in a nearer cache.</summary>
    public double Reached => OperationsPerSecond / Roof;

    /// <summary>What bounds it.</summary>
    public string Bound => IsMemory ? "memory bandwidth" : "arithmetic";

    /// <summary>The place of one sample.</summary>
    /// <param name="sample">What was measured.</param>
    /// <param name="roof">The machine.</param>
    /// <returns>The place; <see langword="null"/> where the simulation counts no operations or no words.</returns>
    public static RoofPlace? Of(SizedSample sample, MachineRoof roof)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(roof);
        return Of(sample, sample.Operations, BytesPerWord * sample.Words, sample.StepSeconds, roof);
    }

    /// <summary>The place of a kernel of a sample. Its data are those of the whole simulation: until it is entered again the other kernels move theirs.</summary>
    /// <param name="sample">What was measured.</param>
    /// <param name="kernel">One of its kernels.</param>
    /// <param name="roof">The machine.</param>
    /// <returns>The place; <see langword="null"/> where the simulation counts no operations or no bytes of it.</returns>
    public static RoofPlace? Of(SizedSample sample, KernelTime kernel, MachineRoof roof)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(roof);
        return Of(sample, kernel.Operations, kernel.Bytes, kernel.Seconds, roof);
    }

    private static RoofPlace? Of(SizedSample sample, double operations, double bytes, double seconds, MachineRoof roof)
    {
        if (!(operations > 0) || !(bytes > 0) || !(seconds > 0))
        {
            return null;
        }

        var intensity = operations / bytes;
        var byMemory = intensity * roof.BandwidthOf(sample.LiveBytes);
        return new(sample.Size, intensity, operations / seconds, Math.Min(byMemory, roof.OperationsPerSecond), byMemory < roof.OperationsPerSecond);
    }
}
