using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>Where a step lies under the roof of the machine. Operations and words are what the engine counts, read off its formulas: an order of magnitude.</summary>
/// <param name="Size">The size.</param>
/// <param name="Intensity">Operations for each byte that is moved.</param>
/// <param name="OperationsPerSecond">What the step does.</param>
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
        if (!(sample.Operations > 0) || !(sample.Words > 0))
        {
            return null;
        }

        var intensity = sample.Operations / (BytesPerWord * sample.Words);
        var byMemory = intensity * roof.BandwidthOf(sample.LiveBytes);
        return new(sample.Size, intensity, sample.Operations / sample.StepSeconds, Math.Min(byMemory, roof.OperationsPerSecond), byMemory < roof.OperationsPerSecond);
    }
}
