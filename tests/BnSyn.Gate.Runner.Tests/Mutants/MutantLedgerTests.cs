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

        Assert.Equal([3, 7], tried.Keys);
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

    private MutantLedger Open(bool isNew = false) => MutantLedger.Open(_folder.FullName, Engine, isNew);
}
