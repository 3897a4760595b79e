using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Makes the finding about an accepted value that is far from the first accepted one.</summary>
internal static class CreepFinding
{
    /// <summary>Fills in the row.</summary>
    public static Finding Of(RunPair pair, MetricDescription metric, double actual, double first)
    {
        var band = ToleranceBand.Of(metric);
        var commit = pair.Anchor!.Commit.Length == 0 ? "" : ", commit " + pair.Anchor.Commit;
        return pair.Find(
            BaselineDiagnostics.CreptFromAnchor, metric.Name, [BackendFields.MetricsKey, metric.Name, NumberText.Of(pair.Actual.Seed)],
            ("actual", NumberText.Of(actual)), ("expected", NumberText.WithUnit(NumberText.Of(first), metric.Unit)),
            ("anchor", pair.Anchor.Date + commit), ("tolerance", band.Describe(actual, first, metric.Unit))) with
        {
            Difference = new(first, actual, metric.Unit, band.Describe(actual, first, metric.Unit), band.Excess(actual, first)),
        };
    }
}
