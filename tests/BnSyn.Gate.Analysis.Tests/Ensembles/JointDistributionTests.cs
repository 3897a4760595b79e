using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class JointDistributionTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Metrics_that_no_longer_go_together_are_BNG3020()
    {
        // Each metric alone is only mirrored about its middle; together they now go against each other.
        var finding = bench.Find("BNG3020", Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", (_, value) => 10 - value));

        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.StartsWith("near-critical: the 2 metrics of single together have a different distribution from the reference over", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            bench.Judge(Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", (_, value) => 10 - value)).Findings,
            other => other.Diagnostic.Code is "BNG3018" or "BNG3019");
    }
}
