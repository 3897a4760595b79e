using BnSyn.Gate.Analysis.Gains;

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

    /// <summary>How many of them are multiplications or divisions, which take more energy.</summary>
    public double Multiplications { get; init; }

    /// <summary>Words of 64 bits read or written; 0 where it counts none.</summary>
    public double Words { get; init; }

    /// <summary>Simulated time, in s; 0 where it is not known.</summary>
    public double SimulatedSeconds { get; init; }

    /// <summary>Energy by the counters of the processor packages less what the idle machine uses, in J; <see langword="null"/> where it was not measured.</summary>
    public double? Joules { get; init; }

    /// <summary>Why <see cref="Joules"/> is not there; empty where it is.</summary>
    public string WithoutJoules { get; init; } = "";

    /// <summary>Energy by a model of counted operations, no measurement, in J; 0 where the simulation counts none. See <see cref="EnergyModel"/>.</summary>
    public double ModelledJoules => Operations > 0 && Words > 0 ? EnergyModel.Joules(Operations - Multiplications, Multiplications, Words) : 0;
}
