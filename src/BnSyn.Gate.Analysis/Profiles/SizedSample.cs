namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>What one process measured at one size; times and counts are of one step.</summary>
/// <param name="Size">The factor's value.</param>
/// <param name="StepSeconds">Wall time of a step that no clock is told of, in s.</param>
/// <param name="BuildSeconds">Wall time of building the simulation, in s.</param>
/// <param name="LiveBytes">Managed memory that is alive once it is built, in B.</param>
/// <param name="Kernels">The kernels that were entered, and the rest; empty where the simulation names none.</param>
public sealed record SizedSample(double Size, double StepSeconds, double BuildSeconds, double LiveBytes, IReadOnlyList<KernelTime> Kernels)
{
    /// <summary>Elements as the simulation counts them; 0 where it does not.</summary>
    public double Elements { get; init; }

    /// <summary>Stored connections; 0 where it counts none.</summary>
    public double Synapses { get; init; }

    /// <summary>Delivered events; 0 where it counts none.</summary>
    public double Events { get; init; }

    /// <summary>Additions and multiplications; 0 where it counts none.</summary>
    public double Operations { get; init; }

    /// <summary>Words of 64 bits read or written; 0 where it counts none.</summary>
    public double Words { get; init; }
}
