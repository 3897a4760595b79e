using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

public sealed class MutantListTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-list-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("{ \"mutants\": [ ", "ends")]
    [InlineData("[]", "no array 'mutants'")]
    [InlineData("{ \"mutants\": [\n { \"file\": \"A.cs\", \"mutator\": \"sign\", \"before\": \"-x\" }] }", "no text 'after'")]
    [InlineData("{ \"mutants\": [\n { \"file\": \"A.cs\", \"mutator\": \"sign\", \"before\": \"-x\", \"after\": \"x\" }] }", "no text 'reason'")]
    public void A_list_that_is_none_is_BNG8012_at_its_line(string text, string problem)
    {
        var file = Write(text);

        var finding = Assert.Single(MutantList.Read("PhysicsGateMutantsEquivalent", file).Findings);

        Assert.Equal("BNG8012", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal(text.Contains('\n', StringComparison.Ordinal) ? 2 : 1, finding.Location!.Line);
    }

    [Fact]
    public void A_list_that_is_not_there_is_BNG8012()
    {
        var finding = Assert.Single(MutantList.Read("PhysicsGateMutantsEquivalent", Path.Combine(_folder.FullName, "none.json")).Findings);

        Assert.Equal("BNG8012", finding.Diagnostic.Code);
    }

    [Fact]
    public void No_list_has_no_mutant() => Assert.False(MutantList.Read("PhysicsGateMutantsEquivalent", "").Value!.Has(MutantsSample.Seen));

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullName, "list.json");
        File.WriteAllText(file, text);
        return file;
    }
}
