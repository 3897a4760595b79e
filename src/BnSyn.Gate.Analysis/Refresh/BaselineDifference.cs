using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.PerSeed;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>
/// What two baselines of a scenario say differently, one fact per line. The provenance is no physics: alone it makes no
/// difference.
/// </summary>
internal static class BaselineDifference
{
    /// <summary>The facts; none means that the old file stays as it is.</summary>
    public static IReadOnlyList<string> Between(Baseline? before, Baseline after)
    {
        if (before is null)
        {
            return [$"new baseline with {after.Metrics.Count} metrics, {after.Seeds.Count} seeds and the backends {string.Join(", ", after.Backends.Keys)}"];
        }

        return
        [
            .. Word("received from a failing gate", Received(before), Received(after)),
            .. Word("class of machines", before.Provenance.EnvironmentClass, after.Provenance.EnvironmentClass),
            .. Word("trail algorithm", before.Provenance.TrailAlgorithm, after.Provenance.TrailAlgorithm),
            .. after.Classes.Keys.Except(before.Classes.Keys, StringComparer.Ordinal).Select(name => $"class of machines {name}: added, {Describe(after.Classes[name])}"),
            .. before.Classes.Keys.Except(after.Classes.Keys, StringComparer.Ordinal).Where(name => name != after.Provenance.EnvironmentClass)
                .Select(name => $"class of machines {name}: removed, its values were of the old code"),
            .. Word("purpose", before.Purpose, after.Purpose),
            .. Word("seeds", string.Join(", ", before.Seeds), string.Join(", ", after.Seeds)),
            .. Word("environment class", before.EnvironmentClass, after.EnvironmentClass),
            .. Word("steps", NumberText.Of((long)before.Steps), NumberText.Of((long)after.Steps)),
            .. Word("step seconds", NumberText.Of(before.StepSeconds), NumberText.Of(after.StepSeconds)),
            .. Entries("parameter ", before.Parameters, after.Parameters, parameter => NumberText.WithUnit(parameter.Value, parameter.Unit)),
            .. Entries("metric ", before.Metrics, after.Metrics, Describe),
            .. Entries("field ", before.Fields, after.Fields, text => text),
            .. Entries("series ", before.Series, after.Series, text => text),
            .. Entries("backend ", before.Backends, after.Backends, backend => backend.IdenticalTo is { } other ? "identical to " + other : "values of its own"),
            .. after.Backends.Keys.Where(before.Backends.ContainsKey).SelectMany(backend => Values(before, after, backend)),
            .. DistributionDifference.Between(before.Distributions, after.Distributions),
            .. EnsembleDifference.Between(before.Ensemble, after.Ensemble),
            .. Entries("energy of ", before.Energy, after.Energy, energy => energy.Describe()),
            .. Entries("memory of ", before.Memory, after.Memory, memory => memory.Describe()),
            .. Word("rounding floor", Describe(before.RoundingFloor), Describe(after.RoundingFloor)),
            .. (after.RoundingFloor?.Metrics ?? []).SelectMany(metric => (before.RoundingFloor?.Metrics.GetValueOrDefault(metric.Key) ?? []) is { Count: > 0 } old
                ? Entries($"rounding floor of {metric.Key}, seed ", Named(old), Named(metric.Value), NumberText.Of)
                : []),
            .. (after.RoundingFloor?.Recordings ?? []).SelectMany(recording => before.RoundingFloor?.Recordings.GetValueOrDefault(recording.Key) is { } old
                ? Entries($"rounding floor of {recording.Key} ({recording.Value.Of}), seed ", Named(old.BySeed), Named(recording.Value.BySeed), NumberText.Of)
                    .Concat(Word($"rounding floor of {recording.Key}", old.Of, recording.Value.Of))
                : []),
            .. Entries("sensitivity, tier ", before.Sensitivity, after.Sensitivity, Describe),
            .. after.Sensitivity.Keys.Where(before.Sensitivity.ContainsKey).SelectMany(tier => Entries(
                $"detectable size ({tier}) of ", before.Sensitivity[tier].DetectableSizes, after.Sensitivity[tier].DetectableSizes, NumberText.Percent)),
        ];
    }

    private static IEnumerable<string> Values(Baseline before, Baseline after, string backend)
    {
        if (after.Backends[backend].IdenticalTo is not null)
        {
            return [];
        }

        var (old, now) = (before.Resolve(backend), after.Backends[backend]);
        return
        [
            .. now.Metrics.Keys.Where(old.Metrics.ContainsKey).SelectMany(name =>
                Metric(name, backend, after.Metrics[name].Unit, old.Metrics[name], now.Metrics[name])),
            .. Entries($"fault ({backend}), seed ", Named(old.Faults), Named(now.Faults), fault => $"{fault.Kind} at step {fault.Step}"),
            .. Recordings(backend, old.Recordings, now.Recordings),
            .. BackendBits.Between(backend, old, now, before.Provenance.TrailAlgorithm != after.Provenance.TrailAlgorithm),
        ];
    }

    private static IEnumerable<string> Recordings(
        string backend, SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> before, SortedDictionary<string, SortedDictionary<ulong, BaselineRecording>> after) =>
        from name in after.Keys.Union(before.Keys, StringComparer.Ordinal).Order(KeyOrder.Instance)
        let old = before.GetValueOrDefault(name) ?? []
        let now = after.GetValueOrDefault(name) ?? []
        from seed in now.Keys.Union(old.Keys).Order()
        let was = old.GetValueOrDefault(seed)
        let value = now.GetValueOrDefault(seed)
        where was is null || value is null || !was.IsSame(value)
        select $"{name}, seed {seed} ({backend}): {(value is null ? "gone" : was is null ? "added" : was.Csv == value.Csv ? "other bits, expected values as before" : "other expected values")}";

    private static IEnumerable<string> Metric(string name, string backend, string unit, SortedDictionary<ulong, double> before, SortedDictionary<ulong, double> after) =>
        from value in after
        where before.TryGetValue(value.Key, out var old) && !old.Equals(value.Value)
        let was = before[value.Key]
        select $"{name}, seed {value.Key} ({backend}): {NumberText.Of(was)} -> {NumberText.WithUnit(NumberText.Of(value.Value), unit)}{NumberText.Relative(was, value.Value)}";

    private static SortedDictionary<string, T> Named<T>(SortedDictionary<ulong, T> bySeed) =>
        new(bySeed.ToDictionary(entry => NumberText.Of(entry.Key), entry => entry.Value), KeyOrder.Instance);

    private static string Describe(BaselineMetric metric) =>
        metric.Describe() + (metric.ToleranceReason.Length > 0 ? ": " + metric.ToleranceReason : "") + (metric.Margin is { } margin ? ": " + margin.Reason : "");

    private static string Describe(BaselineFloor? floor) => floor is null ? "(none)" : $"{string.Join(", ", floor.Metrics.Keys.Concat(floor.Recordings.Keys))} ({floor.Measured})";

    private static string Describe(BaselineTier tier) =>
        $"false alarms {NumberText.Percent(tier.FalseAlarmRate)} of {tier.Gates} gates from {tier.DrawnFrom} seeds, {tier.DetectableSizes.Count} perturbations";

    private static string Describe(BaselineClass block) => block.Backends.Count == 0
        ? "every bit as before"
        : $"with values of its own for {string.Join(", ", block.Backends.Keys)}";

    // The one part of the provenance that is no detail: the file has to be written, or it would stay unaccepted.
    private static string Received(Baseline baseline) => baseline.IsReceived ? "yes" : "no";

    private static IEnumerable<string> Word(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {before} -> {after}"];

    private static IEnumerable<string> Entries<T>(string what, SortedDictionary<string, T> before, SortedDictionary<string, T> after, Func<T, string> describe) =>
        from key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(KeyOrder.Instance)
        let was = before.TryGetValue(key, out var old) ? describe(old) : "(none)"
        let now = after.TryGetValue(key, out var value) ? describe(value) : "(none)"
        where was != now
        select $"{what}{key}: {was} -> {now}";
}
