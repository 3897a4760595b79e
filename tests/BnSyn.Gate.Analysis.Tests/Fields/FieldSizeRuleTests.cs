using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Fields;

public sealed class FieldSizeRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_field_of_nothing_without_a_nominal_size_is_BNG3027_and_no_refresh_accepts_it()
    {
        var scenario = Recorded.Of(Recorded.Plate, new double[12]);

        var finding = bench.Find("BNG3027", scenario);

        Assert.Equal("near-critical: the field 'plate' of seed 1 (reference) cannot be compared: it is 0 in every cell that is compared, and declares no NominalSize", finding.Message);
        Assert.Equal(Outcome.Invalid, finding.Effect);
        Assert.Contains(bench.Refresh(Sample.Set(scenario)).Findings, refusal => refusal.Diagnostic.Code == "BNG2029");
    }

    [Fact]
    public void With_a_nominal_size_it_can_be_compared()
    {
        var field = Recorded.Plate with { NominalSize = 300 };
        Assert.False(bench.Refresh(Sample.Set(Recorded.Of(field, new double[12]))).IsRefused);

        Assert.Equal(Verdict.Passed, bench.Judge(Recorded.Of(field, new double[12].With(3, 1))).Verdict);
        Assert.Equal(Verdict.Drift, bench.Judge(Recorded.Of(field, new double[12].With(3, 100))).Verdict);
    }
}
