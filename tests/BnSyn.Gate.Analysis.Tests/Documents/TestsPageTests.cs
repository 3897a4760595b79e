using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Documents;

public sealed class TestsPageTests
{
    private static string Page => File.ReadAllText(RepositoryFiles.PathOf("tests", "README.md"));

    [Fact]
    public void Every_command_of_the_tests_is_on_their_page()
    {
        var commands = Directory.EnumerateFiles(RepositoryFiles.PathOf("tests")).Select(file => Path.GetFileName(file)).Where(name => !name.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, name => Assert.Contains($"`tests/{name}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_switch_is_on_their_page_and_the_page_has_no_other()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("tests")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)));

        Assert.Equal(files.SelectMany(file => Switches(File.ReadAllText(file))).ToHashSet(), Switches(Page).ToHashSet());
    }

    private static IEnumerable<string> Switches(string text) => Regex.Matches(text, "BNSYN_[A-Z]+(_[A-Z]+)*").Select(match => match.Value);
}
