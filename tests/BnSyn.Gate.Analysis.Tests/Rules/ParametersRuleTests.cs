using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class ParametersRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_changed_parameter_is_BNG2015_at_its_line()
    {
        var finding = bench.Find("BNG2015", Sample.Scenario(Sample.Description with
        {
            Parameters = [ParameterDescription.Number("tau_AMPA", 2.55, "ms"), ParameterDescription.Number("N", 1000, "1")],
        }));

        Assert.Equal("near-critical: the parameters differ from the baseline's: tau_AMPA 2.5 ms -> 2.55 ms", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Contains("tau_AMPA", bench.Baseline.Split('\n')[finding.Location!.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_steps_and_a_changed_step_length_are_BNG2015()
    {
        var scenario = Sample.Scenario(Sample.Description with { Steps = 100, StepSeconds = 5e-5 }).WithRuns(run => run with { CompletedSteps = 100 });

        Assert.EndsWith("steps 200 -> 100; stepSeconds 0.0001 -> 5e-5", bench.Find("BNG2015", scenario).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_and_a_gone_parameter_are_BNG2015() =>
        Assert.EndsWith(
            "N 1000 -> (none); sigma (none) -> 1; tau_AMPA 2.5 ms -> (none)",
            bench.Find("BNG2015", Sample.Scenario(Sample.Description with { Parameters = [new("sigma", "1", "1")] })).Message,
            StringComparison.Ordinal);
}
