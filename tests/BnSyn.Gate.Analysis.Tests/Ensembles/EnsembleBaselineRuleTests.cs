using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleBaselineRuleTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_baseline_without_the_ensemble_is_BNG2035()
    {
        using var before = new Bench();
        var finding = before.Find("BNG2035", Samples.Ensembles.Scenario());

        Assert.Equal("near-critical: the scenario compares over an ensemble, but the baseline has no the ensemble", finding.Message);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void A_declared_seed_without_a_stored_value_is_BNG2035()
    {
        var more = Samples.Ensembles.Description with { Ensemble = Samples.Ensembles.Description.Ensemble! with { Extension = [.. Samples.Ensembles.Seeds(1024, 30)] } };

        Assert.Contains("6 seeds of 'rate' from 1048 on", bench.Find("BNG2035", Samples.Ensembles.Scenario(description: more)).Message, StringComparison.Ordinal);
    }
}
