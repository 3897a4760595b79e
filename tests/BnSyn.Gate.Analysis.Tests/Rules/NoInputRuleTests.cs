using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class NoInputRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_library_that_the_build_does_not_know_is_the_warning_BNG1021_and_no_drift()
    {
        var result = GateStages.Judge(bench.Request, Loaded("/opt/libfast.so"));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("BNG1021", finding.Diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("loaded '/opt/libfast.so', which", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Passed, result.Verdict);
    }

    [Fact]
    public void Of_many_files_BNG1021_names_five()
    {
        var message = Assert.Single(GateStages.Judge(bench.Request, Loaded([.. Enumerable.Range(1, 7).Select(number => $"/{number}.so")])).Findings).Message;

        Assert.Contains("'/5.so' and 2 more", message, StringComparison.Ordinal);
        Assert.DoesNotContain("/6.so", message, StringComparison.Ordinal);
    }

    private static MeasurementSet Loaded(params string[] files) => Sample.Set(Sample.Scenario()) with { LoadedWithoutInput = files };
}
