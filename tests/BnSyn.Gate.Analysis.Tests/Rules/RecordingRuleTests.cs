using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class RecordingRuleTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_field_or_series_that_is_not_reported_is_BNG3006()
    {
        var finding = bench.Find("BNG3006", Recorded.Scenario().WithRuns(run => run with { Recordings = new(run.Recordings!.Where(entry => entry.Key != "orbit").ToDictionary()) }));

        Assert.Equal("near-critical: seed 1 (reference) did not report the series 'orbit' that the scenario declares", finding.Message);
    }

    [Fact]
    public void What_is_recorded_otherwise_than_declared_is_BNG3025()
    {
        var scenario = Recorded.Scenario().WithRuns(run => run.WithRecording("plate", Recorded.Measured([1]) with { Problem = "it has 1 values; its axes have 12 cells" }));

        Assert.Equal("near-critical: the field 'plate' of seed 1 (reference) is not what the scenario declares: it has 1 values; its axes have 12 cells", bench.Find("BNG3025", scenario).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }

    [Fact]
    public void Rows_of_a_file_that_do_not_fit_are_BNG3025()
    {
        bench.Find("BNG3025", Recorded.Scenario().WithRecordings("plate", _ => [1, 2]));
        bench.Find("BNG3025", Recorded.Scenario().WithRecordings("orbit", _ => [0, 1, 1, double.NaN, 1, 1]));
        bench.Find("BNG3025", Recorded.Scenario().WithRecordings("orbit", _ => [1, 1, 1, 1, 1, 1]));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_BNG3026_and_no_drift()
    {
        var scenario = Recorded.Scenario().WithRuns(run => run.WithRecording("plate", Recorded.Measured(Recorded.Cells(1).With(2, double.NaN)) with { NonFinite = "NaN in the cell [0, 2]" }));

        Assert.Equal("near-critical: the field 'plate' of seed 1 (reference) is not finite: NaN in the cell [0, 2]", bench.Find("BNG3026", scenario).Message);
        Assert.DoesNotContain(bench.Judge(scenario).Findings, finding => finding.Diagnostic.Code == "BNG3023");
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }

    [Fact]
    public void More_than_is_kept_is_BNG2054_with_a_stride_that_is_enough()
    {
        var scenario = Recorded.Scenario().WithRuns(run => run.WithRecording("orbit", Recorded.Measured([], keepsRows: false) with { Count = 10_000_000, IsTooLarge = true }));

        Assert.Equal(
            "near-critical: the series 'orbit' of seed 1 (reference) has 30000003 numbers to keep; a file of expected values has at most 1 MB: declare a Stride of 601 or more",
            bench.Find("BNG2054", scenario).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }
}
