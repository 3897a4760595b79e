using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class ActivityRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_silent_run_is_BNG3003_although_all_of_its_zeros_agree()
    {
        using var silent = new Bench();
        var scenario = Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 0));

        Assert.Equal(Outcome.Invalid, silent.Find("BNG3003", scenario).Effect);
        Assert.Equal(Verdict.Invalid, silent.Judge(scenario).Verdict);
    }

    [Fact]
    public void An_active_silent_control_is_BNG3004()
    {
        var finding = bench.Find("BNG3004", Sample.Scenario(Sample.Description with { IsSilentControl = true }));

        Assert.Equal("near-critical: seed 1 (reference) is active: total_spikes is 5001 spikes, but the scenario must stay silent", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_silent_control_that_is_silent_passes()
    {
        var description = Sample.Description with { IsSilentControl = true };
        var scenario = Sample.Scenario(description).WithRuns(run => run.WithMetric("total_spikes", 0));
        using var control = new Bench(scenario);

        Assert.Equal(Verdict.Passed, control.Judge(scenario).Verdict);
    }
}
