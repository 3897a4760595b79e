using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleRunsTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_finite_in_one_of_the_seeds_is_invalid(double value)
    {
        var result = bench.Judge(Samples.Ensembles.Scenario().WithEnsemble("rate", (seed, rate) => seed == 1003 ? value : rate));

        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.Equal(Outcome.Invalid, Assert.Single(result.Ensembles).Outcome);
        Assert.Equal(1003UL, Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG3005").Subject!.Seed);
    }

    [Fact]
    public void A_planned_run_that_is_missing_is_invalid()
    {
        var scenario = Samples.Ensembles.Scenario();
        var result = bench.Judge(scenario with { EnsembleRuns = [.. scenario.EnsembleRuns.Skip(1)] });

        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.Equal(1000UL, Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG3008").Subject!.Seed);
    }

    [Fact]
    public void A_run_that_breaks_an_invariant_is_drift_although_the_ensemble_is_equivalent()
    {
        var result = bench.Judge(Samples.Ensembles.Scenario().WithEnsemble("rate", (seed, rate) => seed == 1003 ? 0.5 : rate));

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG3009" && finding.Subject!.Seed == 1003);
    }

    [Fact]
    public void A_silent_run_in_the_ensemble_is_invalid()
    {
        var result = bench.Judge(Samples.Ensembles.Scenario().WithEnsemble("total_spikes", (seed, spikes) => seed == 1003 ? 0 : spikes));

        Assert.Equal(Verdict.Invalid, result.Verdict);
    }
}
