using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Keeps what a simulation reports, and the names that it had no right to report.</summary>
/// <param name="description">The scenario's declaration.</param>
/// <param name="depth">How much is kept of fields and series.</param>
internal sealed class ObservationRecorder(ScenarioDescription description, RecordingDepth depth = RecordingDepth.Nothing) : IObservationSink, IDisposable
{
    private const long LargestExact = 1L << 53;

    private readonly List<string> _misreported = [];
    private readonly HashSet<string> _undeclaredSeries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeriesDescription> _series = description.Series.ToDictionary(series => series.Name, StringComparer.Ordinal);
    private readonly SortedDictionary<string, Recording> _recordings = new(StringComparer.Ordinal);

    /// <summary>Metrics by name.</summary>
    public SortedDictionary<string, double> Metrics { get; } = new(StringComparer.Ordinal);

    /// <summary>Digests by name, lower-case hexadecimal.</summary>
    public SortedDictionary<string, string> Digests { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts by name.</summary>
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Samples by distribution; <see langword="null"/> where none is declared.</summary>
    public SortedDictionary<string, RunDistribution>? Distributions { get; } = description.Distributions.Count > 0 ? new(StringComparer.Ordinal) : null;

    /// <summary>Fields and series as they are when the run has ended; <see langword="null"/> where none is declared or kept.</summary>
    public SortedDictionary<string, RecordingMeasurement>? Recordings() =>
        depth == RecordingDepth.Nothing || description.Series.Count + description.Fields.Count == 0
            ? null
            : new(_recordings.ToDictionary(entry => entry.Key, entry => entry.Value.Measured()), StringComparer.Ordinal);

    /// <summary>Names reported twice or not declared, in the order in which they came.</summary>
    public IReadOnlyList<string> Misreported => _misreported;

    /// <inheritdoc/>
    public void Scalar(string metric, double value)
    {
        if (!IsMetric(metric) || !Metrics.TryAdd(metric, value))
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
    public void Sample(string series, double time, ReadOnlySpan<double> channels)
    {
        if (!_series.TryGetValue(series, out var declared))
        {
            // A series has many samples: one name is one mistake.
            if (_undeclaredSeries.Add(series))
            {
                _misreported.Add(series);
            }
        }
        else if (depth != RecordingDepth.Nothing)
        {
            if (!_recordings.TryGetValue(series, out var recording))
            {
                _recordings[series] = recording = New();
            }

            recording.Take(declared, time, channels);
        }
    }

    /// <inheritdoc/>
    public void Field(string field, ReadOnlySpan<double> values)
    {
        var declared = description.Fields.FirstOrDefault(declared => declared.Name == field);
        if (declared is null || _recordings.ContainsKey(field))
        {
            _misreported.Add(field);
        }
        else if (depth != RecordingDepth.Nothing)
        {
            _recordings[field] = New();
            _recordings[field].Take(declared, values);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var recording in _recordings.Values)
        {
            recording.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Count(string name, long count)
    {
        // A metric takes a count that its value holds to the last one: the next number after 2^53 is no whole number more.
        var isMetric = IsMetric(name);
        if (count < 0 || (isMetric && (count > LargestExact || Metrics.ContainsKey(name))) || !Counts.TryAdd(name, count))
        {
            _misreported.Add(name);
        }
        else if (isMetric)
        {
            Metrics.Add(name, count);
        }
    }

    /// <inheritdoc/>
    public void Samples(string distribution, ReadOnlySpan<double> values)
    {
        var declared = description.Distributions.FirstOrDefault(known => known.Name == distribution);
        if (declared is null || Distributions!.ContainsKey(distribution))
        {
            _misreported.Add(distribution);
            return;
        }

        Distributions.Add(distribution, RunDistribution.Of(values, declared.Kept));
    }

    private bool IsMetric(string name) => description.Metrics.Any(metric => metric.Name == name);

    private Recording New() => new(keepsRows: depth == RecordingDepth.Rows);
}
