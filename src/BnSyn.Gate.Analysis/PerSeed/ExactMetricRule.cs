using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>A metric of class Exact that has no direction is the same number on one class of machines.</summary>
internal sealed class ExactMetricRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        var exact = pair.Metrics().Where(entry => entry.Metric.Conformance == ConformanceClass.Exact && !pair.HasDirection(entry.Metric) && pair.Expected.IsOfRunsClass);
        foreach (var (metric, actual, expected) in exact.Where(entry => !entry.Actual.Equals(entry.Expected)))
        {
            yield return pair.Find(
                PerSeedDiagnostics.ExactMetricDiffers, metric.Name, [BackendFields.MetricsKey, metric.Name, NumberText.Of(pair.Actual.Seed)],
                ("actual", NumberText.Of(actual)), ("expected", NumberText.WithUnit(NumberText.Of(expected), metric.Unit))) with
            {
                Difference = new(expected, actual, metric.Unit, "exact", double.PositiveInfinity),
            };
        }
    }
}
