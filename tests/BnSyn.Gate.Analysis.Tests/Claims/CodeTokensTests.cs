using BnSyn.Gate.Analysis.Claims.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Claims;

public sealed class CodeTokensTests
{
    private const string Three = "\"\"\"";

    [Theory]
    [InlineData("a /* b \" c */ d // e\nf", "a d f")]
    [InlineData("#if X \" \n g #endif", "g # endif")]
    [InlineData("x = 'a' + '\\'' + '\"'; y", "x = + + ; y")]
    [InlineData("@class 1.5e3 0x1F", "class 1.5e3 0x1F")]
    [InlineData("p \"a\\\"b\" q", "p <a\"b> q")]
    [InlineData("p @\"a\\\" q", "p <a\\> q")]
    [InlineData("p @\"a\"\"b\" q", "p <a\"b> q")]
    [InlineData("p \"\" q", "p <> q")]
    [InlineData("p $\"a{x.Y(\"z\")}b\" q", "p x . Y ( <z> ) <ab> q")]
    [InlineData("p $\"{{a}}{x:0.00}{(y ? 1 : 2)}{t:hh':'mm}\" q", "p x ( y ? 1 : 2 ) t <{a}> q")]
    [InlineData("p $@\"a\\{x}\n\"\"\" q", "p x <a\\\n\"> q")]
    [InlineData("p " + Three + "a \" {b} \"\" c" + Three + " q", "p <a \" {b} \"\" c> q")]
    [InlineData("p $$" + Three + "{a} {{x}} b" + Three + " q", "p x <{a}  b> q")]
    public void Code_and_texts_are_told_apart(string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', CodeTokens.Of(code).Select(token => token.Kind == CodeTokenKind.Text ? $"<{token.Text}>" : token.Text)));

    [Fact]
    public void Lines_are_counted_through_comments_and_texts() =>
        Assert.Equal([1, 3, 3, 5], CodeTokens.Of("a /* \n */ \n b @\"\n\n\" c").Select(token => token.Line));

    [Fact]
    public void What_a_literal_holds_is_read_back_whatever_it_is() =>
        Prop.ForAll(Arb.From(Gen.Elements("a", "\"", "\\", "{", "}", "//", "/*", "'", "$", "@", " ").ListOf().Select(parts => string.Concat(parts))), text =>
        {
            string[] literals =
            [
                "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
                "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
                "$@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "\"",
            ];
            return literals.All(literal => CodeTokens.Of($"before({literal}).After").Select(token => token.Text).SequenceEqual(["before", "(", text, ")", ".", "After"]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_has_tokens_and_classes() =>
        Prop.ForAll(Arb.From(Gen.Elements("class ", "A", "{", "}", "(", ")", "[", "]", "<", ">", ";", "=", "=>", "\"", "$\"", "@\"", "$$", Three, "'", "/*", "*/", "//", "#", "\n", ":", ",", ".", "namespace ", "record ", "enum ", "where ", "1", " ").ListOf()), parts =>
        {
            var code = string.Concat(parts);
            var lines = code.Count(letter => letter == '\n') + 1;
            return CodeTokens.Of(code).All(token => token.Line >= 1 && token.Line <= lines)
                && SourceClassReader.Read("x.cs", code).All(found => found.Members.All(member => member.Place.Line <= lines));
        }).QuickCheckThrowOnFailure();
}
