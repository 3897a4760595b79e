using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What a baseline says of a backend, whether in its main part or in the block of another class of machines.</summary>
internal static class BackendFields
{
    /// <summary>The key of the backend whose every bit another one shares.</summary>
    public const string IdenticalToKey = "identicalTo";

    /// <summary>The key of the digests.</summary>
    public const string DigestsKey = "digests";

    /// <summary>The key of the expected faults.</summary>
    public const string FaultsKey = "faults";

    /// <summary>The key of the metrics' values.</summary>
    public const string MetricsKey = "metrics";

    /// <summary>The key of trails.</summary>
    public const string TrailKey = "trail";

    /// <summary>The key of fields and series.</summary>
    public const string RecordingsKey = "recordings";

    /// <summary>A backend that has no values of its own.</summary>
    public static Variant<T> Identical<T>(Func<string, T> make, Func<T, string?> other)
        where T : class => new(
            new("identicalBackend", fields => make(fields.Required(IdenticalToKey, Value.Text, backend => other(backend)!))),
            part => part[IdenticalToKey] is not null,
            backend => other(backend) is not null);

    /// <summary>A backend that has.</summary>
    public static Variant<T> OfItsOwn<T>(string name, Func<Fields<T>, T> make, string doc = "")
        where T : class => new(new(name, make, doc), part => part[IdenticalToKey] is null, _ => true);

    /// <summary>SHA-256 digests: seed, name.</summary>
    public static SortedDictionary<ulong, SortedDictionary<string, string>>? Digests<T>(
        Fields<T> fields, Func<T, SortedDictionary<ulong, SortedDictionary<string, string>>?> get) =>
        fields.Optional(DigestsKey, Value.SeedMap(Value.Map(Value.Digest)), get, "SHA-256 digests by seed and name.");

    /// <summary>Expected faults by seed.</summary>
    public static SortedDictionary<ulong, BaselineFault>? Faults<T>(Fields<T> fields, Func<T, SortedDictionary<ulong, BaselineFault>?> get) =>
        fields.Optional(FaultsKey, Value.SeedMap(BaselineFault.Codec), get, "How a run must end, by seed; only where a fault is expected.");

    /// <summary>Fields and series: name, seed.</summary>
    public static SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>>? Recordings<T>(
        Fields<T> fields, Func<T, SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>>?> get) =>
        fields.Optional(RecordingsKey, Value.Map(Value.SeedMap(BaselineRecording.Codec)), get, "Fields and series by name and seed; their expected values lie in CSV files beside the baseline.");

    /// <summary>One byte of the state's chained digest per step: seed.</summary>
    public static SortedDictionary<ulong, byte[]>? Trail<T>(Fields<T> fields, Func<T, SortedDictionary<ulong, byte[]>?> get) =>
        fields.Optional(TrailKey, Value.SeedMap(Value.Trail), get, "One byte of the state's chained digest per step, 128 steps a line, by seed.");
}
