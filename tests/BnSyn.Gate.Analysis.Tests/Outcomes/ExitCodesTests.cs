using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Tests.Outcomes;

public sealed class ExitCodesTests
{
    [Theory]
    [InlineData(Verdict.Passed, 0)]
    [InlineData(Verdict.Drift, 1)]
    [InlineData(Verdict.Inconclusive, 2)]
    [InlineData(Verdict.Invalid, 125)]
    public void Every_verdict_has_its_exit_code(Verdict verdict, int code) => Assert.Equal(code, ExitCodes.Of(verdict));
}
