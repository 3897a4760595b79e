using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>What one series came to.</summary>
public sealed record TimingResult
{
    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The candidate's backend.</summary>
    public required string Backend { get; init; }

    /// <summary>What it shows.</summary>
    public required TimingDecision Decision { get; init; }

    /// <summary>Candidate / base; <see langword="null"/> without usable samples.</summary>
    public RatioInterval? Ratio { get; init; }

    /// <summary>Base / base: what the machine makes of no difference; <see langword="null"/> without usable samples.</summary>
    public RatioInterval? NoiseFloor { get; init; }

    /// <summary>Pairs planned.</summary>
    public int PairsPlanned { get; init; }

    /// <summary>Pairs made.</summary>
    public int Pairs { get; init; }

    /// <summary>The p-value of "slower by more than the margin", after Holm over all series; 1 where nothing was tested.</summary>
    public double AdjustedP { get; init; } = 1;

    /// <summary>About how many pairs would decide what these leave open; <see langword="null"/> where it is decided.</summary>
    public int? PairsToResolve { get; init; }

    /// <summary>What is wrong with a series that was not timed or holds no times.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What kept it from being timed.</summary>
    public TimingObstacle Obstacle { get; init; }
}
