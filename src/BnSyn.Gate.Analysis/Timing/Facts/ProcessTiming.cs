namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>Everything that was timed with one process per sample, and what was planned before.</summary>
public sealed record ProcessTiming
{
    /// <summary>The seed of the random order, so that it can be repeated.</summary>
    public required int OrderSeed { get; init; }

    /// <summary>Wall time that the processes might take, in s.</summary>
    public required double BudgetSeconds { get; init; }

    /// <summary>Wall time that they took, pilots included, in s.</summary>
    public required double UsedSeconds { get; init; }

    /// <summary>One entry per scenario and timed backend.</summary>
    public required IReadOnlyList<TimedSeries> Series { get; init; }
}
