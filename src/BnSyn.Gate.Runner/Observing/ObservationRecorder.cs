namespace BnSyn.Gate.Runner.Observing;

/// <summary>Keeps what a simulation reports, and the names that it had no right to report.</summary>
/// <param name="description">The scenario's declaration.</param>
internal sealed class ObservationRecorder(ScenarioDescription description) : IObservationSink
{
    private readonly List<string> _misreported = [];

    /// <summary>Metrics by name.</summary>
    public SortedDictionary<string, double> Metrics { get; } = new(StringComparer.Ordinal);

    /// <summary>Digests by name, lower-case hexadecimal.</summary>
    public SortedDictionary<string, string> Digests { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts by name.</summary>
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Names reported twice or not declared, in the order in which they came.</summary>
    public IReadOnlyList<string> Misreported => _misreported;

    /// <inheritdoc/>
    public void Scalar(string metric, double value)
    {
        var declared = description.Metrics.Any(m => m.Name == metric);
        if (!declared || !Metrics.TryAdd(metric, value))
        {
            _misreported.Add(metric);
        }
    }

    /// <inheritdoc/>
    public void Digest(string name, ReadOnlySpan<byte> sha256)
    {
        var declared = description.Digests.Any(d => d.Name == name);
        if (!declared || sha256.Length != 32 || !Digests.TryAdd(name, Convert.ToHexStringLower(sha256)))
        {
            _misreported.Add(name);
        }
    }

    /// <inheritdoc/>
    public void Count(string name, long count)
    {
        if (count < 0 || !Counts.TryAdd(name, count))
        {
            _misreported.Add(name);
        }
    }
}
