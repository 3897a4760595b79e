using System.Text;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BnSyn.Gate.Analysis.Tests.Reports;

public sealed class ShortTextTests
{
    private const int MostColumns = 7;

    private static readonly string[] Hostile = ["|", "\\", "`", "<", ">", "&", "*", "_", "[", "](", "\n", "\r", "\u202E", "\uD83E\uDDEA", "é", "a", " ", "</details>", "-->"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("passed.md")]
    [InlineData("drift.md")]
    [InlineData("ensemble.md")]
    [InlineData("timing.md")]
    public void No_table_of_a_report_is_wider_than_a_comment_shows(string name)
    {
        var tables = Markdown.Parse(File.ReadAllText(RepositoryFiles.PathOf("tests", "BnSyn.Gate.Analysis.Tests", "Reports", "Expected", name)), Pipeline).Descendants<Table>().ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.InRange(table.ColumnDefinitions.Count, 2, MostColumns));
        Assert.All(tables.SelectMany(table => table.Descendants<TableCell>()), cell => Assert.InRange(Text(cell).Length, 0, ShortText.LongestCell));
    }

    [Fact]
    public void No_text_of_an_engine_widens_a_table_or_adds_a_cell_to_it()
    {
        var texts = Gen.Sized(size => Gen.Elements(Hostile).ArrayOf(Math.Min(1 + (4 * size), 500))).Select(string.Concat);

        Properties.Hold(texts.ToArbitrary(), name =>
        {
            var text = new StringBuilder("## Names\n\n");
            MarkdownTable.Append(text, ["first", "second:"], [[name, "1"], ["2", name]]);

            var rows = ShortText.Of(text.ToString(), isFolded: false).Split('\n').Where(line => line.StartsWith('|')).ToList();

            return rows.Count == 4 && rows.TrueForAll(row => row.Split('|') is { Length: 4 } cells && Array.TrueForAll(cells, cell => cell.Trim().Length <= ShortText.LongestCell));
        });
    }

    [Fact]
    public void A_folded_section_is_called_as_before_and_holds_what_it_held()
    {
        var folded = ShortText.Of("## Drift\n\n### near-critical\n\nA rate moved.\n", isFolded: true);

        Assert.Equal("<details><summary><b>Drift</b></summary>\n\n### near-critical\n\nA rate moved.\n\n</details>\n\n", folded);
        Assert.Equal("Drift", ShortText.Heading(folded));
        Assert.Contains("<h3>near-critical</h3>", Markdown.ToHtml(folded), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_says_nothing_is_not_folded() => Assert.Equal("", ShortText.Of("", isFolded: true));

    [Fact]
    public void A_cell_that_is_cut_says_so()
    {
        var row = ShortText.Of($"## Names\n\n| {new string('a', 61)} | {new string('b', 60)} |\n", isFolded: false).Split('\n')[2];

        Assert.Equal($"| {new string('a', 59)}… | {new string('b', 60)} |", row);
    }

    private static string Text(TableCell cell) =>
        string.Concat(cell.Descendants<LeafInline>().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => " ",
        }));
}
