using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>Where the time of an engine goes: one entry per scenario and backend that names kernels.</summary>
/// <param name="GateVersion">The gate's version.</param>
/// <param name="MeasuredAt">When, in UTC, as ISO 8601.</param>
/// <param name="Commit">The commit that was built; empty where it is not known.</param>
/// <param name="Machine">Where.</param>
/// <param name="Backends">What was measured, by scenario and in the order of its backends.</param>
public sealed record EngineProfile(string GateVersion, string MeasuredAt, string Commit, MachineDescription Machine, IReadOnlyList<BackendProfile> Backends)
{
    /// <summary>How it grows, for each backend and factor of size; empty where that was not asked for.</summary>
    public IReadOnlyList<SizeSeries> Growth { get; init; } = [];

    /// <summary>Beside another commit, in pairs of processes; <see langword="null"/> where that was not asked for.</summary>
    public ProfileComparison? Comparison { get; init; }

    /// <summary>How one backend grows.</summary>
    /// <param name="backend">The backend.</param>
    /// <returns>One series for each factor; none where it was not measured.</returns>
    public IReadOnlyList<SizeSeries> GrowthOf(BackendProfile backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        return [.. Growth.Where(series => (series.Scenario, series.Backend) == (backend.Scenario, backend.Backend))];
    }
}
