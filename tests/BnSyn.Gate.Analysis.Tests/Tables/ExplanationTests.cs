using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Tests.Tables;

public sealed class ExplanationTests
{
    [Fact]
    public void Every_code_is_explained_with_its_message_remedy_and_page() => Assert.All(DiagnosticTable.All, row =>
    {
        var text = Explanation.Of(row.Code)!;
        Assert.StartsWith($"{row.Code}: {row.Title} (", text, StringComparison.Ordinal);
        Assert.Contains($"\n\n{row.Template}\n\n{row.Remedy}\n\n{row.HelpLink}", text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("bng3011")]
    [InlineData("3011")]
    public void A_code_may_be_written_as_it_comes(string code) => Assert.Equal(Explanation.Of("BNG3011"), Explanation.Of(code));

    [Theory]
    [InlineData("")]
    [InlineData("BNG")]
    [InlineData("BNG9999")]
    [InlineData("BNG30111")]
    [InlineData("011")]
    [InlineData("CS0246")]
    public void What_is_no_code_is_not_explained_and_others_are_named(string code)
    {
        Assert.Null(Explanation.Of(code));
        Assert.NotEmpty(Explanation.Near(code));
    }

    [Fact]
    public void The_nearest_codes_begin_alike() => Assert.All(Explanation.Near("BNG3099"), near => Assert.StartsWith("BNG30", near, StringComparison.Ordinal));
}
