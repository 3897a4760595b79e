using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class WarningsAsErrorsTests
{
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, ";;CS1591;;", true)]
    [InlineData(true, "CS1591;BNG3016", false)]
    [InlineData(true, "CS1591, bng3016", false)]
    [InlineData(true, "\r\n  BNG3016\r\n", false)]
    [InlineData(false, "", false)]
    public void Every_warning_but_the_exempt_ones_is_an_error_where_warnings_are_treated_so(bool treat, string exempt, bool isError) =>
        Assert.Equal(isError, new WarningsAsErrors(treat, exempt).Include("BNG3016"));
}
