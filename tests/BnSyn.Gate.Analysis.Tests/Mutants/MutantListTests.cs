using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Mutants.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;

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

        var finding = Assert.Single(MutantList.Read("PhysicsGateMutantsEquivalent", file, needsReason: true).Findings);

        Assert.Equal("BNG8012", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal(text.Contains('\n', StringComparison.Ordinal) ? 2 : 1, finding.Location!.Line);
    }

    [Fact]
    public void A_list_that_is_not_there_is_BNG8012()
    {
        var finding = Assert.Single(MutantList.Read("PhysicsGateMutantsKnown", Path.Combine(_folder.FullName, "none.json"), needsReason: false).Findings);

        Assert.Equal("BNG8012", finding.Diagnostic.Code);
    }

    [Fact]
    public void No_list_has_no_mutant() => Assert.False(MutantList.Read("PhysicsGateMutantsKnown", "", needsReason: false).Value!.Has(MutantsSample.Seen));

    [Fact]
    public void A_list_of_survivors_reads_back_what_was_written() => Properties.Hold(
        ArbMap.Default.ArbFor<FsCheck.NonEmptyString[]>(),
        texts =>
        {
            Mutant[] mutants = [.. texts.Select((text, place) => new Mutant(place + 1, "src/é.cs", 1, "number", "x" + Printable(text.Get), Printable(text.Get) + "y"))];
            var result = MutantsSample.Result() with
            {
                All = mutants,
                Tried = mutants.ToDictionary(mutant => mutant.Number, mutant => new TriedMutant(mutant.Number, MutantOutcome.Survived, "", "")),
            };
            var read = MutantList.Read("PhysicsGateMutantsKnown", Write(MutantsFile.Survivors(result)), needsReason: false).Value!;
            return mutants.All(read.Has) && read.Entries.Count == mutants.Select(mutant => mutant.Key).Distinct().Count();
        });

    // Sources are valid text.
    private static string Printable(string text) => new([.. text.Where(c => !char.IsSurrogate(c))]);

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullName, "list.json");
        File.WriteAllText(file, text);
        return file;
    }
}
