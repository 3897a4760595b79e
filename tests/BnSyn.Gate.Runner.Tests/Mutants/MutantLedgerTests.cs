using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class MutantLedgerTests : IDisposable
{
    private const string Engine = "0123456789abcdef0123";
    private static readonly TriedMutant Seen = new(7, MutantOutcome.Killed, "chain", "BNG3013: the \"state\"\ndiffers");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-ledger-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_tried_is_there_again_also_behind_a_line_that_was_not_finished()
    {
        Open().Add(new(3, MutantOutcome.Survived, "", ""));
        File.AppendAllText(_folder.GetFiles().Single().FullName, "\n{\"Number\":5,\"Outc");
        Open().Add(Seen);

        var tried = Open().Tried;

        Assert.Equal([3, 7], tried.Keys.Order());
        Assert.Equal(Seen, tried[7]);
    }

    [Fact]
    public void Another_engine_or_a_new_beginning_knows_nothing()
    {
        Open().Add(Seen);
        Assert.Empty(Open(isNew: true).Tried);

        Open().Add(Seen);
        Assert.Empty(MutantLedger.Open(_folder.FullName, "fedcba98765432100", isNew: false).Tried);
        Assert.Empty(Open().Tried);
    }

    [Fact]
    public void What_was_not_tried_is_left_for_the_part_and_what_passed_the_part_for_all()
    {
        Mutant[] mutants = [.. Enumerable.Range(1, 4).Select(number => new Mutant(number, "A.cs", number, "number", "1", "2", "F", $"{number}"))];
        Open().Add(new(1, MutantOutcome.Survived, "", "", IsBrief: true));
        var ledger = Open();
        ledger.Add(Seen with { Number = 2 });
        ledger.Add(new(3, MutantOutcome.Survived, "", ""));

        Assert.Equal([4], ledger.Left(mutants, isBrief: true).Select(mutant => mutant.Number));
        Assert.Equal([1], ledger.Left(mutants, isBrief: false).Select(mutant => mutant.Number));
        Assert.Equal([2, 3], ledger.Added.Order());
    }

    private MutantLedger Open(bool isNew = false) => MutantLedger.Open(_folder.FullName, Engine, isNew);
}
