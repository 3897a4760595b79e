using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What one backend gave, by seed.</summary>
internal sealed record BaselineBackend
{
    /// <summary>How it is written in a baseline.</summary>
    public static VariantCodec<BaselineBackend> Codec { get; } = new(
        BackendFields.Identical<BaselineBackend>(other => new() { IdenticalTo = other }, backend => backend.IdenticalTo),
        BackendFields.OfItsOwn<BaselineBackend>("backend", fields => new()
        {
            Digests = BackendFields.Digests(fields, backend => backend.Digests) ?? [],
            Faults = BackendFields.Faults(fields, backend => backend.Faults) ?? [],
            Metrics = fields.Required(BackendFields.MetricsKey, Value.ByMetricAndSeed, backend => backend.Metrics),
            Recordings = BackendFields.Recordings(fields, backend => backend.Recordings.Count > 0 ? backend.Recordings : null) ?? new(KeyOrder.Instance),
            Trail = BackendFields.Trail(fields, backend => backend.Trail) ?? [],
        }));

    /// <summary>The backend whose every bit it shares; then it has no values of its own.</summary>
    public string? IdenticalTo { get; init; }

    /// <summary>SHA-256 digests: seed, name.</summary>
    public SortedDictionary<ulong, SortedDictionary<string, string>> Digests { get; init; } = [];

    /// <summary>Expected faults by seed.</summary>
    public SortedDictionary<ulong, BaselineFault> Faults { get; init; } = [];

    /// <summary>Values: metric, seed.</summary>
    public SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; } = new(KeyOrder.Instance);

    /// <summary>Fields and series: name, seed.</summary>
    public SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> Recordings { get; init; } = new(KeyOrder.Instance);

    /// <summary>One byte of the state's chained digest per step: seed.</summary>
    public SortedDictionary<ulong, byte[]> Trail { get; init; } = [];
}
