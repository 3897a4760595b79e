using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>Keeps what a simulation reports and throws where it reports a name twice.</summary>
internal sealed class CollectingSink : IObservationSink, IStateSink
{
    /// <summary>Metrics by name.</summary>
    public Dictionary<string, double> Metrics { get; } = new(StringComparer.Ordinal);

    /// <summary>Digests by name.</summary>
    public Dictionary<string, string> Digests { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts by name.</summary>
    public Dictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Events that are shown, by name: how many in all, and the largest number.</summary>
    public Dictionary<string, (int Count, int Largest)> Shown { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Show(string name, ReadOnlySpan<int> events)
    {
        var (count, largest) = Shown.GetValueOrDefault(name);
        foreach (var number in events)
        {
            (count, largest) = (count + 1, Math.Max(largest, number));
        }

        Shown[name] = (count, largest);
    }

    /// <inheritdoc/>
    public void Scalar(string metric, double value) => Metrics.Add(metric, value);

    /// <inheritdoc/>
    public void Digest(string name, ReadOnlySpan<byte> sha256) => Digests.Add(name, Convert.ToHexStringLower(sha256));

    /// <inheritdoc/>
    public void Count(string name, long count) => Counts.Add(name, count);

    /// <inheritdoc/>
    public void Samples(string distribution, ReadOnlySpan<double> values) => throw new InvalidOperationException($"no scenario declares the distribution '{distribution}'");

    /// <inheritdoc/>
    public void Sample(string series, double time, ReadOnlySpan<double> channels) => throw new InvalidOperationException($"no scenario declares the series '{series}'");

    /// <inheritdoc/>
    public void Field(string field, ReadOnlySpan<double> values) => throw new InvalidOperationException($"no scenario declares the field '{field}'");

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values)
    {
        // Only the gate hashes states; these tests look at what is observed.
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values)
    {
        // See above.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<double> values)
    {
        // See above.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<float> values)
    {
        // See above.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<int> values)
    {
        // See above.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<long> values)
    {
        // See above.
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<bool> values)
    {
        // See above.
    }
}
