namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>What rounding alone makes of one observable.</summary>
internal sealed record ObservableFloor
{
    /// <summary>Why an observable of many runs has no floor.</summary>
    public const string OverRuns = "compared over many runs, where no single one counts";

    /// <summary>The observable.</summary>
    public required Observable Observable { get; init; }

    /// <summary>Over all seeds, directions and instruction sets; <see langword="null"/> where it was not measured.</summary>
    public Spread? All { get; init; }

    /// <summary>The part of it that moved initial states make.</summary>
    public Spread OfStates { get; init; }

    /// <summary>The part of it that other instruction sets make.</summary>
    public Spread OfInstructions { get; init; }

    /// <summary>The largest difference of each seed, in the observable's unit.</summary>
    public SortedDictionary<ulong, double> BySeed { get; init; } = [];

    /// <summary>The largest relative difference of each seed: of a channel or norm as a share of its size.</summary>
    public SortedDictionary<ulong, double> RelativeBySeed { get; init; } = [];

    /// <summary>Why it was not measured; empty where it was.</summary>
    public string Missing { get; init; } = "";

    /// <summary>When rounding reaches the tolerance.</summary>
    public Horizon? Horizon { get; init; }

    /// <summary>
    /// For a channel that comes near its floor: the first time at which one of its series does, because a series has one horizon. Minus
    /// infinity where this one does from the start; <see langword="null"/> where this one never does.
    /// </summary>
    public double? Nears { get; init; }

    /// <summary>The physics that it sees.</summary>
    public SeenPhysics Physics { get; init; } = SeenPhysics.NotTried;

    /// <summary>Whether the tolerance would raise an alarm on another rounding.</summary>
    public bool IsBelowFloor => Observable.HasTolerance && All is { Excess: > 1 };

    /// <summary>What made the largest difference.</summary>
    public string Origin => OfStates.Excess >= OfInstructions.Excess ? "a last place of the initial state" : "another instruction set";
}
