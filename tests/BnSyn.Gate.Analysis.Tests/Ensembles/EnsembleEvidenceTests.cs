using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleEvidenceTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_that_the_seeds_do_not_decide_is_BNG3021_and_never_passes()
    {
        var scenario = Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", (_, value) => value + 0.2);
        var finding = bench.Find("BNG3021", scenario);

        Assert.Equal(Outcome.Inconclusive, finding.Effect);
        Assert.Equal(Verdict.Inconclusive, bench.Judge(scenario).Verdict);
        Assert.Matches("48 pairs of seeds, look 2: shift .* if nothing differs, [0-9]+ seeds would show it", finding.Message);
    }
}
