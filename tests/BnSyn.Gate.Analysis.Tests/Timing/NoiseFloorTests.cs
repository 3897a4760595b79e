using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class NoiseFloorTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_base_that_leaves_the_margin_against_itself_is_BNG4002_with_the_noise_floor_and_no_drift()
    {
        var comparison = Timings.Compare(Timings.Series(ratio: 1.5, again: 1.3));
        var finding = bench.Find("BNG4002", comparison);

        Assert.Matches(@"the base against itself gives 1\.2\d* to 1\.3\d*, which exceeds the margin of 10 %", finding.Message);
        Assert.DoesNotContain(bench.Judge(comparison).Findings, other => other.Diagnostic.Code == "BNG4001");
        Assert.Equal(Verdict.Inconclusive, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void It_is_a_warning_where_inconclusive_is_one()
    {
        bench.Request = bench.Request with { InconclusiveIsError = false };

        Assert.Equal(DiagnosticSeverity.Warning, bench.Find("BNG4002", Timings.Compare(Timings.Series(again: 1.3))).Severity);
    }
}
