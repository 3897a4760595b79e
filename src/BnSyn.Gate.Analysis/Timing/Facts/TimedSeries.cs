namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>The processes of one comparison: one scenario on one backend, against its base.</summary>
public sealed record TimedSeries
{
    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The backend of the candidate.</summary>
    public required string Backend { get; init; }

    /// <summary>Steps in one pass of a process, over all of its simulations.</summary>
    public int Steps { get; init; }

    /// <summary>Pairs that the pilot and the budget allowed.</summary>
    public int PairsPlanned { get; init; }

    /// <summary>What kept it from being timed.</summary>
    public TimingObstacle Obstacle { get; init; }

    /// <summary>The obstacle in words; empty where there is none.</summary>
    public string Problem { get; init; } = "";

    /// <summary>
    /// Where the candidate's processes ended: the first that ended elsewhere than the observed run, or any where none did. <see langword="null"/>
    /// for an engine that promises no bits, and where the states cannot be looked at.
    /// </summary>
    public TimedState? State { get; init; }

    /// <summary>The samples, in the order in which they ran.</summary>
    public IReadOnlyList<ProcessSample> Samples { get; init; } = [];
}
