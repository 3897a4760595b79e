using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Mutants;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class RecordKeeperTests : IDisposable
{
    private const string Before = MutantRecord.Header + "\nA.cs\n F 1 old seen chain BNG3013\n Gone 8 old survives\nB.cs\n F 9 old survives\n";
    private static readonly Mutant[] Three = [.. Enumerable.Range(1, 3).Select(number => new Mutant(number, "A.cs", number, "number", "1", "2", "F", $"{number}"))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-keeper-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string File => Path.Combine(_folder.FullName, "record.txt");

    [Fact]
    public void What_was_tried_is_added_and_of_what_was_not_all_stays() =>
        Assert.Equal(MutantRecord.Header + "\nA.cs\n F 1 old seen chain BNG3013\n F 2 new survives\n Gone 8 old survives\nB.cs\n F 9 old survives\n", After(GateRequest.Default, new TriedMutant(2, MutantOutcome.Survived, "", "", Commit: "new")));

    [Fact]
    public void Once_all_of_today_are_in_it_those_that_are_gone_leave_it() => Assert.Equal(
        MutantRecord.Header + "\nA.cs\n F 1 old seen chain BNG3013\n F 2 new survives\n F 3 new not-reached\nB.cs\n F 9 old survives\n",
        After(GateRequest.Default, new TriedMutant(2, MutantOutcome.Survived, "", "", Commit: "new"), new TriedMutant(3, MutantOutcome.NotReached, "", "", Commit: "new")));

    [Fact]
    public void One_that_was_seen_and_survives_stays_seen_unless_trials_are_forced()
    {
        var survives = new TriedMutant(1, MutantOutcome.Survived, "", "", Commit: "new");

        Assert.Contains("A.cs\n F 1 old seen chain BNG3013\n", After(GateRequest.Default, survives), StringComparison.Ordinal);
        Assert.Contains("A.cs\n F 1 new survives\n", After(GateRequest.Default with { Mutants = new() { IsForced = true } }, survives), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_seen_again_has_the_later_commit() =>
        Assert.Contains("A.cs\n F 1 new seen wall BNG3011\n", After(GateRequest.Default, new TriedMutant(1, MutantOutcome.Killed, "wall", "BNG3011: the state", Commit: "new")), StringComparison.Ordinal);

    [Fact]
    public void Of_a_part_of_the_gate_only_what_is_seen_is_added()
    {
        var text = After(GateRequest.Default with { Scenarios = ["wall"] }, new TriedMutant(2, MutantOutcome.Survived, "", ""), new TriedMutant(3, MutantOutcome.Killed, "wall", "BNG3011: the state", Commit: "new"));

        Assert.DoesNotContain(" F 2", text, StringComparison.Ordinal);
        Assert.Contains(" F 3 new seen wall BNG3011\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_record_is_asked_for_none_is_written()
    {
        var keeper = new RecordKeeper(GateRequest.Default, MutantRecord.Read("").Value!, MutantLedger.Open(_folder.FullName, "0123456789abcdef", isNew: false), () => Three, _ => true);

        Assert.Null(keeper.Write());
        Assert.Empty(_folder.GetFiles());
    }

    private string After(GateRequest request, params TriedMutant[] tried)
    {
        System.IO.File.WriteAllText(File, Before);
        var ledger = MutantLedger.Open(_folder.FullName, "0123456789abcdef", isNew: true);
        foreach (var mutant in tried)
        {
            ledger.Add(mutant);
        }

        Assert.Null(new RecordKeeper(request, MutantRecord.Read(File).Value!, ledger, () => Three, file => file == "A.cs").Write());
        return System.IO.File.ReadAllText(File);
    }
}
