using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>A metric of class Tolerance that has no direction differs by no more than max(atol, rtol*max(|a|,|b|)).</summary>
internal sealed class ToleranceMetricRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        foreach (var (metric, actual, expected) in pair.Metrics().Where(entry => entry.Metric.Conformance == ConformanceClass.Tolerance && !pair.HasDirection(entry.Metric) && pair.Expected.IsOfRunsClass))
        {
            var band = ToleranceBand.Of(metric);
            if (band.Holds(actual, expected))
            {
                continue;
            }

            var tolerance = band.Describe(actual, expected, metric.Unit);
            yield return pair.Find(
                PerSeedDiagnostics.MetricDrifts, metric.Name, [BackendFields.MetricsKey, metric.Name, NumberText.Of(pair.Actual.Seed)],
                ("actual", NumberText.Of(actual)), ("expected", NumberText.WithUnit(NumberText.Of(expected), metric.Unit)), ("tolerance", tolerance)) with
            {
                Difference = new(expected, actual, metric.Unit, tolerance, band.Excess(actual, expected)),
            };
        }
    }
}
