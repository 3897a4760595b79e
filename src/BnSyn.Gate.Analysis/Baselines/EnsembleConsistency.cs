using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Ensembles.Facts;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Checks that a stored ensemble agrees with itself and with the rest of its file.</summary>
internal static class EnsembleConsistency
{
    /// <summary>Collects what does not fit.</summary>
    public static void Check(JsonPart part, Baseline baseline, BaselineEnsemble ensemble, BaselineFaults faults)
    {
        faults.Fits(part[BaselineEnsemble.FilledByKey]!, baseline.Backends.ContainsKey(ensemble.FilledBy), "a backend of this file");
        foreach (var (name, value) in part[BaselineEnsemble.MarginsKey]!.Members)
        {
            faults.Fits(value, ensemble.Metrics.ContainsKey(name), "a margin of a metric with values in 'ensemble.metrics'");
        }

        var seeds = ensemble.Metrics.Values.FirstOrDefault()?.Keys.ToHashSet() ?? [];
        foreach (var (name, value) in part[BaselineEnsemble.MetricsKey]!.Members)
        {
            faults.Fits(value, baseline.Metrics.ContainsKey(name), "values of a metric that 'metrics' declares");
            faults.Fits(value, ensemble.Metrics[name].Count > 0 && seeds.SetEquals(ensemble.Metrics[name].Keys), "one value for each seed that the first metric has");
        }
    }
}
