using BnSyn.Gate.Analysis.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Claims;

public sealed class BibTexReaderTests
{
    [Fact]
    public void Entries_in_braces_and_parentheses_with_values_of_every_form_are_read()
    {
        const string text = """
            What is between entries is a comment.
            @string{ sci = "Science" }
            @comment{ @anything goes }
            @preamble{ "\newcommand{\x}{y}" }
            @article{first,
              Title = {A {B} and "C"}, journal = sci # {, } # "volume {"} 2",
              year = 1983, month = mar,
            }
            @book(second, author = "D {\'e} E", title = {}, year = {2001})
            """;

        var (entries, problem, _) = BibTexReader.Read(text);

        Assert.Null(problem);
        Assert.Equal([("first", 5), ("second", 9)], entries.Select(entry => (entry.Key, entry.Line)));
        Assert.Equal("A {B} and \"C\"", entries[0].Fields["title"]);
        Assert.Equal("Science, volume {\"} 2", entries[0].Fields["journal"]);
        Assert.Equal(("1983", "mar"), (entries[0].Fields["year"], entries[0].Fields["month"]));
        Assert.Equal(("D {\\'e} E", ""), (entries[1].Fields["author"], entries[1].Fields["title"]));
    }

    [Theory]
    [InlineData("@", "begin", 1)]
    [InlineData("me@there.org", "begin", 1)]
    [InlineData("@book{}", "no key", 1)]
    [InlineData("@book{a b = 1}", "no key", 1)]
    [InlineData("@book{a, title}", "name and = are expected", 1)]
    [InlineData("@book{a,\n title = {b}\n year = 1}", "a comma", 3)]
    [InlineData("@book{a, title = {b}, title = {c}}", "'title' twice", 1)]
    [InlineData("@book{a, title = nature}", "the value of 'title'", 1)]
    [InlineData("@book{a, title = {b}", "not closed", 1)]
    [InlineData("@book{a, title = \"b}\"}", "the value of 'title'", 1)]
    [InlineData("@preamble{ \"x\"", "missing", 1)]
    public void What_is_no_BibTeX_is_said_with_its_line(string text, string problem, int line)
    {
        var (_, said, at) = BibTexReader.Read(text);

        Assert.Contains(problem, said!, StringComparison.Ordinal);
        Assert.Equal(line, at);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var words = Gen.Elements("Alpha", "b{et}a", "\"", "1", "{", "#, =", "@", "\n", " ").ListOf().Select(parts => Closed(string.Concat(parts)));
        var entries = words.Two().Select(pair => (Title: pair.Item1, Author: pair.Item2.Replace("\"", "", StringComparison.Ordinal))).ListOf();

        Prop.ForAll(Arb.From(entries), list =>
        {
            var text = string.Concat(list.Select((entry, index) => $"@misc {{ key{index}, title = {{{entry.Title}}}, AUTHOR=\"{entry.Author}\" , year = {index} }}\n"));
            var (read, problem, _) = BibTexReader.Read(text);
            return problem is null
                && read.Select(entry => (entry.Key, entry.Fields["title"], entry.Fields["author"], entry.Fields["year"]))
                    .SequenceEqual(list.Select((entry, index) => ($"key{index}", entry.Title, entry.Author, $"{index}")));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_has_entries_or_a_problem() =>
        Prop.ForAll(Arb.From(Gen.Elements("@", "book", "{", "}", "(", ")", "\"", ",", "=", "#", "a", "\n", "1", "@string", "@comment", "@preamble").ListOf()), parts =>
        {
            var text = string.Concat(parts);
            var (entries, problem, line) = BibTexReader.Read(text);
            return line >= 1 && line <= text.Count(letter => letter == '\n') + 1 && (problem is null || problem.Length > 0) && entries.All(entry => entry.Key.Length > 0);
        }).QuickCheckThrowOnFailure();

    // Every brace closed, as BibTeX wants it.
    private static string Closed(string text)
    {
        var open = text.Count(letter => letter == '{') - text.Count(letter => letter == '}');
        return text + new string('}', Math.Max(open, 0));
    }
}
