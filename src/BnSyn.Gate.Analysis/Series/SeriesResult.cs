using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>A series of one run beside what it is expected to be.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Against">What it was compared with.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Series">The series' name.</param>
internal sealed record SeriesResult(string Scenario, string Backend, Against Against, ulong Seed, string Series)
{
    /// <summary>Whether everything holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>Where the comparison begins.</summary>
    public required double From { get; init; }

    /// <summary>Where it ends: the horizon, or where one of the two does.</summary>
    public required double To { get; init; }

    /// <summary>The unit of the times.</summary>
    public required string TimeUnit { get; init; }

    /// <summary>How much of the longer of the two was compared, both up to the horizon.</summary>
    public required double Share { get; init; }

    /// <summary>How many values were compared.</summary>
    public required int Values { get; init; }

    /// <summary>How many of them do not hold.</summary>
    public required int Departed { get; init; }

    /// <summary>How many times what is allowed the worst value is off; above 1 does not hold. Infinity where nothing is allowed.</summary>
    public required double Worst { get; init; }

    /// <summary>The channel of the worst value; empty where nothing was compared.</summary>
    public required string WorstChannel { get; init; }

    /// <summary>The first departure in words; <see langword="null"/> where there is none.</summary>
    public required string? First { get; init; }
}
