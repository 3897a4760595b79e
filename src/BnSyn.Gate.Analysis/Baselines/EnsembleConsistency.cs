using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Ensembles.Facts;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Checks that a stored ensemble agrees with itself and with the rest of its file.</summary>
internal static class EnsembleConsistency
{
    /// <summary>Collects what does not fit.</summary>
    public static void Check(JsonPart part, Baseline baseline, BaselineEnsemble ensemble, ValueReader values)
    {
        var members = part.Members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
        values.Fits(members["filledBy"], baseline.Backends.ContainsKey(ensemble.FilledBy), "a backend of this file");
        foreach (var (name, value) in members["margins"].Members)
        {
            values.Fits(value, ensemble.Metrics.ContainsKey(name), "a margin of a metric whose values stand in 'ensemble.metrics'");
        }

        var seeds = ensemble.Metrics.Values.FirstOrDefault()?.Keys.ToHashSet() ?? [];
        foreach (var (name, value) in members["metrics"].Members)
        {
            values.Fits(value, baseline.Metrics.ContainsKey(name), "values of a metric that stands in 'metrics'");
            values.Fits(value, ensemble.Metrics[name].Count > 0 && seeds.SetEquals(ensemble.Metrics[name].Keys), "one value for each seed that the first metric has");
        }
    }
}
