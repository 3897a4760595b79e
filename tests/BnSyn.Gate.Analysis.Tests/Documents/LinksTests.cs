using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Documents;

public sealed class LinksTests
{
    public static TheoryData<string> Pages() =>
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Root, "*.md")
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("tests"), "*.md"))
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("samples"), "README.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_of_a_page_leads_to_a_file_and_a_heading_that_exist(string page)
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf(page));
        var folder = Path.GetDirectoryName(RepositoryFiles.PathOf(page))!;
        foreach (Match link in Regex.Matches(text, @"\]\((?!https?://)([^)#\s]*)(#[^)\s]+)?\)"))
        {
            var file = link.Groups[1].Length == 0 ? RepositoryFiles.PathOf(page) : Path.GetFullPath(link.Groups[1].Value, folder);
            Assert.True(Path.Exists(file), $"{page}: {link.Value}");
            if (link.Groups[2].Length > 0)
            {
                Assert.Contains(link.Groups[2].Value[1..], Headings(File.ReadAllText(file)));
            }
        }
    }

    [Fact]
    public void Every_page_is_in_the_table_of_pages()
    {
        var table = File.ReadAllText(RepositoryFiles.PathOf("docs", "README.md"));

        Assert.All(
            Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md").Select(Path.GetFileName).Where(name => name != "README.md"),
            name => Assert.Contains($"({name})", table, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_decision_is_in_the_table_of_decisions_under_its_number_and_title()
    {
        var decisions = Directory.EnumerateFiles(RepositoryFiles.PathOf("docs", "decisions"), "0*.md").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(
            decisions.Select(file => $"| {File.ReadLines(file).First()[2..].Replace(". ", " | [", StringComparison.Ordinal)}]({Path.GetFileName(file)}) |"),
            File.ReadLines(RepositoryFiles.PathOf("docs", "decisions", "README.md")).Where(line => line.Contains("](0", StringComparison.Ordinal)));
        Assert.Equal(decisions.Select((_, index) => $"{index + 1:0000}"), decisions.Select(file => Path.GetFileName(file)[..4]));
        Assert.All(decisions, file => Assert.Matches(@"(?s)\*\*Context\.\*\*.*\*\*Decision\.\*\*.*\*\*Consequences\.\*\*.*\*\*Evidence\.\*\*.*\]\(", File.ReadAllText(file)));
    }

    // As GitHub makes them: lower case, punctuation gone, spaces to hyphens.
    private static IEnumerable<string> Headings(string markdown) => Regex.Matches(markdown, "(?m)^#+ (.+)$")
        .Select(heading => Regex.Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-'));
}
