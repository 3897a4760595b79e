using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Documents;

public sealed class GlossaryTests
{
    private static readonly string Glossary = File.ReadAllText(RepositoryFiles.PathOf("docs", "glossary.md")).ReplaceLineEndings("\n");

    private static readonly List<string> Words = [.. Regex.Matches(Glossary, @"(?m)^- \*\*([^*]+)\*\*: ").Select(word => word.Groups[1].Value)];

    /// <summary>Pages that a script or a test writes, in whole or in part.</summary>
    private static readonly string[] Written = ["diagnostics.md", "faults.md", "mutants-of-the-engine.md", "properties.md", "reach.md", "scaling-plan.md", "sensitivity-ensembles.md", "sensitivity.md", "statistics.md", "timing-rates.md", "trend.md"];

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md").Select(file => Path.GetFileName(file)).Except([.. Written, "glossary.md"])];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_that_is_written_by_hand_links_to_it_once(string page) =>
        Assert.Single(Regex.Matches(File.ReadAllText(RepositoryFiles.PathOf("docs", page)), @"\]\(glossary\.md\)"));

    [Fact]
    public void A_page_that_is_written_by_hand_has_no_word_that_was_given_up() => Assert.All(
        Directory.EnumerateFiles(RepositoryFiles.Root, "*.md")
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .ExceptBy([.. Written, "CHANGELOG.md"], file => Path.GetFileName(file)),
        page => Assert.DoesNotMatch(@"(?i)\b(weighed|whoever|nobody|inside of|outside of)\b", File.ReadAllText(page)));

    [Fact]
    public void Each_word_stands_once_and_in_order() => Assert.Equal(Words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Words);

    [Fact]
    public void Each_word_leads_to_where_it_is_explained() =>
        Assert.All(Regex.Split(Glossary, @"(?m)^(?=- \*\*)").Skip(1), entry => Assert.Matches(@"\]\([^)]+\)", entry));

    [Fact]
    public void Every_outcome_and_every_verdict_is_in_it() => Assert.Subset(
        Words.ToHashSet(StringComparer.Ordinal),
        Enum.GetNames<Outcome>().Concat(Enum.GetNames<Verdict>()).Select(name => name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Every_exit_code_is_in_it() => Assert.All(
        typeof(ExitCodes).GetFields().Select(code => (int)code.GetRawConstantValue()!),
        code => Assert.Matches($@"(?s)\*\*exit code\*\*[^*]*\b{code}\b", Glossary));

    [Fact]
    public void Every_kind_of_comparison_is_in_it() => Assert.All(
        KindTable.All.Select(kind => kind.GetType().Name.Replace("Kind", "", StringComparison.Ordinal)),
        kind => Assert.Contains(Regex.Replace(kind, "(?<=[a-z])(?=[A-Z])", " ").ToLowerInvariant(), Regex.Match(Glossary, @"(?s)\*\*kind of comparison\*\*.*?(?=\n- )").Value, StringComparison.Ordinal));
}
