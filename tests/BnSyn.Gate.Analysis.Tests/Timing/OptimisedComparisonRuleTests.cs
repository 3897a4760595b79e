using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class OptimisedComparisonRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_speed_that_is_judged_on_code_of_Debug_is_BNG4017_and_invalid()
    {
        bench.Request = bench.Request with { Configuration = "Debug" };

        var result = GateStages.Judge(bench.Request, Compared(isOptimised: false));

        Assert.Contains("'Engine.Scenarios.dll' was built without optimisation (Debug)", Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG4017").Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }

    [Fact]
    public void Optimised_code_may_be_timed_and_other_code_may_be_judged_untimed()
    {
        Assert.DoesNotContain(GateStages.Judge(bench.Request, Compared(isOptimised: true)).Findings, finding => finding.Diagnostic.Code == "BNG4017");
        Assert.Empty(GateStages.Judge(bench.Request, Compared(isOptimised: false) with { Comparison = null }).Findings);
    }

    private static MeasurementSet Compared(bool isOptimised)
    {
        var set = Timings.Set(Timings.Compare(Timings.Series()));
        return set with { Engine = set.Engine with { IsOptimized = isOptimised } };
    }
}
