namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>What one process measured of one scenario on one backend.</summary>
/// <param name="Steps">How many steps it measured, from the start of the run.</param>
/// <param name="StepSeconds">Wall time of a step that no clock is told of, in s.</param>
/// <param name="ClockedSeconds">Wall time of a step under the clock, in s.</param>
/// <param name="ClockSeconds">What the clock takes for one entry, in s; it is taken off the kernels' time.</param>
/// <param name="Kernels">The kernels that were entered, in the order in which the engine names them, and what belongs to none as the last.</param>
public sealed record ProfileSample(int Steps, double StepSeconds, double ClockedSeconds, double ClockSeconds, IReadOnlyList<KernelSample> Kernels)
{
    /// <summary>What the hardware counted, such as <c>instructions</c>; none where it could not be asked.</summary>
    public IReadOnlyList<string> CounterNames { get; init; } = [];

    /// <summary>Why the hardware was not asked; empty where it was.</summary>
    public string WithoutCounters { get; init; } = "";

    /// <summary>Elements of the simulation as it counted them itself; 0 where it counts none.</summary>
    public long Elements { get; init; }

    /// <summary>Stored connections; 0 where it counts none.</summary>
    public long Synapses { get; init; }

    /// <summary>Delivered events in a step; 0 where it counts none.</summary>
    public double Events { get; init; }
}
