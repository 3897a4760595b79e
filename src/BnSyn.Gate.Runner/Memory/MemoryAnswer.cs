using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>What one process answers.</summary>
/// <param name="AllocatedBytes">Bytes allocated during construction.</param>
/// <param name="LiveBytes">Bytes live after construction.</param>
/// <param name="Fault">What kept them from being measured; <see langword="null"/> where they were.</param>
internal sealed record MemoryAnswer(long AllocatedBytes, long LiveBytes, FaultMeasurement? Fault)
{
    /// <summary>The most that a backend's own process had in memory, in bytes; <see langword="null"/> of a backend in the gate's process.</summary>
    public long? PeakResidentBytes { get; init; }

    /// <summary>The kind of fault where the process did not find what to construct.</summary>
    public const string NoScenario = "NoScenario";

    /// <summary>An answer without figures.</summary>
    /// <param name="kind">The exception's type name without namespace, <see cref="NoScenario"/> or <see cref="FaultMeasurement.ProcessExit"/>.</param>
    /// <param name="problem">What happened.</param>
    /// <returns>The answer.</returns>
    public static MemoryAnswer Without(string kind, string problem) => new(0, 0, new(kind, problem, Step: -1));
}
