namespace BnSyn.Gate.Analysis.History;

/// <summary>One quantity over the runs in which it can be compared.</summary>
internal sealed record Series
{
    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The quantity, with its backend or its seeds: <c>real-time factor (accelerated)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The unit, or <c>1</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What the runs share so that they can be compared: a machine, an environment class, or <c>any</c>.</summary>
    public required string Where { get; init; }

    /// <summary>Whether its values are shares of what is allowed, so that a change is their difference and not relative to how little was used before.</summary>
    public bool IsShare { get; init; }

    /// <summary>The runs that gave a finite value, in their order.</summary>
    public required IReadOnlyList<PastRun> Runs { get; init; }

    /// <summary>Their values.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>What each run's baseline allowed; NaN where that is not known; empty where it is known of none.</summary>
    public IReadOnlyList<(double Lower, double Upper)> Ranges { get; init; } = [];

    /// <summary>Whether more is better, less is better, or neither can be said.</summary>
    public Better Better { get; init; }
}
