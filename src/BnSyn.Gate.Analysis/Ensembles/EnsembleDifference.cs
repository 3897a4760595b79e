using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles.Facts;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What two ensembles say differently; hundreds of values are one fact per metric.</summary>
internal static class EnsembleDifference
{
    /// <summary>The facts; none where nothing differs.</summary>
    public static IEnumerable<string> Between(BaselineEnsemble? before, BaselineEnsemble? after) => (before, after) switch
    {
        (null, null) => [],
        (null, { } now) => [$"new ensemble of {now.Metrics.Count} metrics over {Seeds(now)} seeds"],
        ({ } was, null) => [$"ensemble of {was.Metrics.Count} metrics removed"],
        ({ } was, { } now) =>
        [
            .. was.FilledBy == now.FilledBy ? Array.Empty<string>() : [$"ensemble: filled by {was.FilledBy} -> {now.FilledBy}"],
            .. now.Metrics.Keys.Union(was.Metrics.Keys, StringComparer.Ordinal).Order(KeyOrder.Instance).SelectMany(name => Metric(name, was, now)),
        ],
    };

    private static int Seeds(BaselineEnsemble ensemble) => ensemble.Metrics.Values.Select(bySeed => bySeed.Count).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Metric(string name, BaselineEnsemble was, BaselineEnsemble now)
    {
        var (old, values) = (was.Metrics.GetValueOrDefault(name) ?? [], now.Metrics.GetValueOrDefault(name) ?? []);
        var changed = values.Count(entry => !old.TryGetValue(entry.Key, out var value) || !value.Equals(entry.Value)) + old.Keys.Except(values.Keys).Count();
        if (changed > 0)
        {
            yield return $"ensemble of {name}: {changed} of {values.Count} values";
        }

        if (Margin(was, name) is var before && Margin(now, name) is var after && before != after)
        {
            yield return $"ensemble margin of {name}: {before} -> {after}";
        }
    }

    private static string Margin(BaselineEnsemble ensemble, string name) =>
        ensemble.Margins.TryGetValue(name, out var margin) ? NumberText.Of(margin) : "(none)";
}
