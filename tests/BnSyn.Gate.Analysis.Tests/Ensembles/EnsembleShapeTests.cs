using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleShapeTests : IDisposable
{
    private static readonly ScenarioDescription Description = Samples.Ensembles.Description with { Ensemble = new([.. Samples.Ensembles.Seeds(1000, 40)], []) };

    private readonly Bench bench = EnsembleBench.Create(Description);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_of_another_distribution_is_BNG3019()
    {
        var finding = bench.Find("BNG3019", Samples.Ensembles.Scenario(description: Description).WithEnsemble("rate", (seed, _) => seed % 2 == 0 ? 0 : 10));

        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Contains("Kolmogorov-Smirnov distance 0.5", finding.Message, StringComparison.Ordinal);
    }
}
