using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>
/// A metric with a direction gets no worse than its tolerance allows: a count of work, for example, which shared machines cannot blur as
/// they blur time. What got better than its baseline is told, so that a refresh can lock it in.
/// </summary>
internal sealed class DirectedMetricRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair) =>
        from entry in pair.Metrics()
        where pair.HasDirection(entry.Metric)
        let isExact = entry.Metric.Conformance == ConformanceClass.Exact
        let band = ToleranceBand.Of(entry.Metric)
        where isExact ? !entry.Actual.Equals(entry.Expected) : !band.Holds(entry.Actual, entry.Expected)
        let isBetter = pair.IsBetter(entry.Metric, entry.Actual, entry.Expected)

        // On a class of machines whose values are not known another rule says what is worse. A backend that costs less than the
        // reference is what backends are for, and no news.
        where isBetter ? pair.Expected.Against == Against.Baseline : pair.Expected.IsOfRunsClass
        let tolerance = isExact ? "exact" : band.Describe(entry.Actual, entry.Expected, entry.Metric.Unit)
        select pair.Find(
            isBetter ? PerSeedDiagnostics.MetricBetter : PerSeedDiagnostics.MetricWorse,
            entry.Metric.Name,
            [BackendFields.MetricsKey, entry.Metric.Name, NumberText.Of(pair.Actual.Seed)],
            ("problem", Problem(pair, entry.Metric, isBetter)),
            ("actual", NumberText.Of(entry.Actual)),
            ("expected", NumberText.WithUnit(NumberText.Of(entry.Expected), entry.Metric.Unit)),
            ("change", NumberText.Relative(entry.Expected, entry.Actual)),
            ("tolerance", tolerance)) with
        {
            Difference = new(
                entry.Expected, entry.Actual, entry.Metric.Unit, tolerance, isExact ? Math.Abs(entry.Actual - entry.Expected) : band.Excess(entry.Actual, entry.Expected)),
        };

    private static string Problem(RunPair pair, MetricDescription metric, bool isBetter) =>
        (metric.Direction == MetricDirection.LowerIsBetter && pair.Actual.Counts.ContainsKey(metric.Name), isBetter) switch
        {
            (true, true) => "less work",
            (true, false) => "more work",
            (false, true) => "better",
            (false, false) => "worse",
        };
}
