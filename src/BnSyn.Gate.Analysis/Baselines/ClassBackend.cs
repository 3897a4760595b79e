using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What one backend gave on another class of machines, as far as it differs from the baseline's values.</summary>
internal sealed record ClassBackend
{
    /// <summary>How it is written in a baseline.</summary>
    public static VariantCodec<ClassBackend> Codec { get; } = new(
        BackendFields.Identical<ClassBackend>(other => new() { IdenticalTo = other }, backend => backend.IdenticalTo),
        BackendFields.OfItsOwn<ClassBackend>(
            "classBackend",
            fields => new()
            {
                Digests = BackendFields.Digests(fields, backend => backend.Digests) ?? [],
                Faults = BackendFields.Faults(fields, backend => backend.Faults),
                Metrics = fields.Optional(
                    BackendFields.MetricsKey, Value.ByMetricAndSeed, backend => backend.Metrics.Count > 0 ? backend.Metrics : null,
                    "Values that differ, by metric and seed.") ?? new(KeyOrder.Instance),
                Recordings = BackendFields.Recordings(fields, backend => backend.Recordings),
                Trail = BackendFields.Trail(fields, backend => backend.Trail) ?? [],
            },
            "As far as it differs from the baseline's own values."));

    /// <summary>The backend whose every bit it shares there.</summary>
    public string? IdenticalTo { get; init; }

    /// <summary>SHA-256 digests: seed, name.</summary>
    public SortedDictionary<ulong, SortedDictionary<string, string>> Digests { get; init; } = [];

    /// <summary>Expected faults by seed; <see langword="null"/> where they are the baseline's.</summary>
    public SortedDictionary<ulong, BaselineFault>? Faults { get; init; }

    /// <summary>Values that differ: metric, seed.</summary>
    public SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; } = new(KeyOrder.Instance);

    /// <summary>Fields and series: name, seed; <see langword="null"/> where they are the baseline's.</summary>
    public SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>>? Recordings { get; init; }

    /// <summary>One byte of the state's chained digest per step: seed.</summary>
    public SortedDictionary<ulong, byte[]> Trail { get; init; } = [];

    /// <summary>What a backend gave, as the difference to what the baseline has for it.</summary>
    /// <param name="here">What it gave on the other class.</param>
    /// <param name="there">The baseline's values.</param>
    public static ClassBackend Of(BaselineBackend here, BaselineBackend there) => new()
    {
        Digests = here.Digests,
        Trail = here.Trail,
        Faults = here.Faults.SequenceEqual(there.Faults) ? null : here.Faults,
        Recordings = BaselineRecordings.AreSame(here.Recordings, there.Recordings) ? null : here.Recordings,
        Metrics = new(here.Metrics
            .Select(metric => (metric.Key, Values: Other(metric.Value, there.Metrics.GetValueOrDefault(metric.Key) ?? [])))
            .Where(metric => metric.Values.Count > 0)
            .ToDictionary(metric => metric.Key, metric => metric.Values), KeyOrder.Instance),
    };

    /// <summary>The whole of what the backend gave.</summary>
    /// <param name="there">The baseline's values.</param>
    public BaselineBackend Over(BaselineBackend there) => new()
    {
        Digests = Digests,
        Trail = Trail,
        Faults = Faults ?? there.Faults,
        Recordings = Recordings ?? there.Recordings,
        Metrics = new(there.Metrics.ToDictionary(metric => metric.Key, metric => Over(metric.Value, Metrics.GetValueOrDefault(metric.Key) ?? [])), KeyOrder.Instance),
    };

    private static SortedDictionary<ulong, double> Other(SortedDictionary<ulong, double> here, SortedDictionary<ulong, double> there) =>
        new(here.Where(value => !there.TryGetValue(value.Key, out var other) || BitConverter.DoubleToInt64Bits(other) != BitConverter.DoubleToInt64Bits(value.Value))
            .ToDictionary(value => value.Key, value => value.Value));

    private static SortedDictionary<ulong, double> Over(SortedDictionary<ulong, double> there, SortedDictionary<ulong, double> here) =>
        new(there.ToDictionary(value => value.Key, value => here.GetValueOrDefault(value.Key, value.Value)));
}
