using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class MissingShardsRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pass_without_all_shards_is_inconclusive_and_an_error_whatever_the_request_makes_of_that_BNG2066(bool isError)
    {
        var result = GateStages.Judge(bench.Request with { InconclusiveIsError = isError }, Without("2/8", "5/8"));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("BNG2066", finding.Diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal("Judged without the shards 2/8, 5/8: only near-critical are whole", finding.Message);
        Assert.Equal(Verdict.Inconclusive, result.Verdict);
    }

    [Fact]
    public void A_drift_without_all_shards_stays_a_drift_BNG2066()
    {
        var moved = Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("synapses", 1))) with { MissingShards = ["2/8"] };

        Assert.Equal(Verdict.Drift, GateStages.Judge(bench.Request, moved).Verdict);
    }

    [Fact]
    public void With_all_shards_nothing_is_said() => Assert.Empty(GateStages.Judge(bench.Request, Without()).Findings);

    private static MeasurementSet Without(params string[] shards) => Sample.Set(Sample.Scenario()) with { MissingShards = shards.Length > 0 ? shards : null };
}
