namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What one backend gave, by seed.</summary>
internal sealed record BaselineBackend
{
    /// <summary>The backend whose every bit it shares; then it has no values of its own.</summary>
    public string? IdenticalTo { get; init; }

    /// <summary>SHA-256 digests: seed, name.</summary>
    public SortedDictionary<ulong, SortedDictionary<string, string>> Digests { get; init; } = [];

    /// <summary>Expected faults by seed.</summary>
    public SortedDictionary<ulong, BaselineFault> Faults { get; init; } = [];

    /// <summary>Values: metric, seed.</summary>
    public SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; } = new(KeyOrder.Instance);

    /// <summary>One byte of the state's chained digest per step: seed.</summary>
    public SortedDictionary<ulong, byte[]> Trail { get; init; } = [];
}
