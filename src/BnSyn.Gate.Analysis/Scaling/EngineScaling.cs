using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>How an engine's time and memory grow.</summary>
/// <param name="GateVersion">The gate's version.</param>
/// <param name="MeasuredAt">When, in UTC, as ISO 8601.</param>
/// <param name="Commit">The commit that was built; empty where it is not known.</param>
/// <param name="Machine">Where.</param>
/// <param name="BudgetSeconds">How long it was allowed to measure, in s.</param>
/// <param name="MemoryBytes">What a process was allowed to take, in B.</param>
/// <param name="Load">Programs that ran or wanted to when it began, as the operating system counts them over a minute; below 0 where it does not say.</param>
/// <param name="Roof">What the machine can do.</param>
/// <param name="Backends">What was measured, by scenario and in the order of its backends.</param>
public sealed record EngineScaling(
    string GateVersion,
    string MeasuredAt,
    string Commit,
    MachineDescription Machine,
    double BudgetSeconds,
    double MemoryBytes,
    double Load,
    MachineRoof Roof,
    IReadOnlyList<ScaledBackend> Backends)
{
    /// <summary>Each scenario with its backends, in their order.</summary>
    public IEnumerable<(string Name, IReadOnlyList<ScaledBackend> Backends)> Scenarios =>
        Backends.GroupBy(backend => backend.Series.Scenario, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<ScaledBackend>)[.. group]));

    /// <summary>The backend that is fastest at the largest size that any of a scenario reaches.</summary>
    /// <param name="backends">Those of one scenario.</param>
    public static ScaledBackend Fastest(IReadOnlyList<ScaledBackend> backends)
    {
        var largest = backends.Max(backend => backend.Largest);
        return backends.Where(backend => backend.Largest == largest).MinBy(backend => backend.Typical(largest).StepSeconds)!;
    }

    /// <summary>Where any two backends of a scenario cross: in time, then in memory, then in energy, measured where it was and else modelled.</summary>
    /// <param name="backends">Those of one scenario.</param>
    public static IReadOnlyList<Crossover> Crossovers(IReadOnlyList<ScaledBackend> backends)
    {
        ArgumentNullException.ThrowIfNull(backends);
        return
        [
            .. from cost in (string[])[SizeSeries.Step, SizeSeries.Memory, SizeGain.EnergyOf(backends)]
               from one in backends.Index()
               from other in backends.Skip(one.Index + 1)
               from crossover in Crossover.Between(cost, one.Item.Series, other.Series)
               select crossover,
        ];
    }

    /// <summary>What could gain most, of all backends of a scenario at their largest sizes.</summary>
    /// <param name="backends">Those of one scenario.</param>
    public static IReadOnlyList<KernelGain> Gains(IReadOnlyList<ScaledBackend> backends) =>
        [.. backends.SelectMany(backend => backend.Gains).OrderByDescending(gain => gain.Share).ThenBy(gain => gain.Backend, StringComparer.Ordinal)];
}
