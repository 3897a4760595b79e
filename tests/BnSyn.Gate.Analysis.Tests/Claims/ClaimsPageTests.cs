using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Claims;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Claims;

/// <summary>The example of docs/claims.md is what it says: its files make a register that holds, and each change that it names is refused.</summary>
public sealed class ClaimsPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _page = File.ReadAllText(RepositoryFiles.PathOf("docs", "claims.md"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_example_holds()
    {
        Assert.Equal(File.ReadAllText(RepositoryFiles.PathOf("tests", "BnSyn.Gate.Analysis.Tests", "Claims", "Example", "Spring.cs")), Block("csharp", 0));

        var result = Check(Block("json", 0), Block("bibtex", 0), Block("csharp", 1));

        Assert.Empty(result.Findings);
        Assert.Equal(new CheckedClaims(1, 1, 1), result.Claims);
    }

    [Fact]
    public void What_the_page_says_is_refused_is_refused_with_its_code()
    {
        var rows = Regex.Matches(_page, @"^\| `([^`]*)` \| `([^`]*)` \| \[(BNG[0-9]{4})\]", RegexOptions.Multiline);
        Assert.Equal(5, rows.Count);
        foreach (var cells in rows.Select(row => row.Groups))
        {
            var (text, instead) = (cells[1].Value, cells[2].Value);
            Assert.Contains(text, Block("json", 0) + Block("csharp", 1), StringComparison.Ordinal);

            var findings = Check(Changed(Block("json", 0)), Block("bibtex", 0), Changed(Block("csharp", 1))).Findings;

            Assert.Contains(cells[3].Value, findings.Select(finding => finding.Diagnostic.Code));

            string Changed(string block) => block.Replace(text, instead, StringComparison.Ordinal);
        }
    }

    private ClaimsResult Check(string register, string bibliography, string test)
    {
        _folder.Write("references.bib", bibliography);
        _folder.Write("tests/SpringTests.cs", test);
        var scenario = Sample.Description with { Name = "oscillator", Metrics = [Sample.Description.Metrics[0] with { Name = "energy" }] };
        Assert.Equal(4.0, Springs.Spring.Energy(2.0, 2.0));
        return ClaimsCheck.Check(_folder.Write("claims.json", register), typeof(Springs.Spring).Assembly.Location, _ => null, [scenario]);
    }

    private string Block(string language, int index) =>
        Regex.Matches(_page, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)[index].Groups[1].Value;
}
