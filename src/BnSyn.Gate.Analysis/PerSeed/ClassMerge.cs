using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Several classes of machines in one baseline: what a class gave, whether it gave the same again, and one class more.</summary>
internal static class ClassMerge
{
    /// <summary>What every backend gave on a class, in the form in which a baseline holds its own values.</summary>
    /// <param name="baseline">A baseline that knows the class.</param>
    /// <param name="environmentClass">The class.</param>
    public static SortedDictionary<string, BaselineBackend> ValuesOf(Baseline baseline, string environmentClass) => new(
        baseline.Backends.Keys.ToDictionary(
            backend => backend,
            backend => IdenticalTo(baseline, environmentClass, backend) is { } other ? new() { IdenticalTo = other } : baseline.On(environmentClass, backend)!),
        KeyOrder.Instance);

    /// <summary>Whether two sets of backends say the same, byte for byte.</summary>
    public static bool AreSame(SortedDictionary<string, BaselineBackend> first, SortedDictionary<string, BaselineBackend> second) =>
        JsonSerializer.SerializeToUtf8Bytes(first).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(second));

    /// <summary>The baseline with one class more; no other line of it changes.</summary>
    /// <param name="baseline">A baseline that does not know the class.</param>
    /// <param name="given">What every backend gave there.</param>
    /// <param name="provenance">Where that comes from; it names the class.</param>
    public static Baseline Add(Baseline baseline, SortedDictionary<string, BaselineBackend> given, BaselineProvenance provenance)
    {
        var backends = new SortedDictionary<string, ClassBackend>(KeyOrder.Instance);
        foreach (var (name, backend) in given.Where(entry => !IsAsThere(baseline, entry.Key, entry.Value)))
        {
            backends[name] = backend.IdenticalTo is { } other ? new() { IdenticalTo = other } : ClassBackend.Of(backend, baseline.Resolve(name));
        }

        return baseline with
        {
            Classes = new(baseline.Classes, StringComparer.Ordinal)
            {
                [provenance.EnvironmentClass] = new() { Backends = backends, Provenance = provenance },
            },
        };
    }

    private static string? IdenticalTo(Baseline baseline, string environmentClass, string backend) =>
        baseline.Classes.GetValueOrDefault(environmentClass)?.Backends.GetValueOrDefault(backend) is { } entry
            ? entry.IdenticalTo
            : baseline.Backends[backend].IdenticalTo;

    private static bool IsAsThere(Baseline baseline, string name, BaselineBackend given) =>
        given.IdenticalTo == baseline.Backends[name].IdenticalTo
        && (given.IdenticalTo is not null || JsonSerializer.SerializeToUtf8Bytes(given).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(baseline.Backends[name])));
}
