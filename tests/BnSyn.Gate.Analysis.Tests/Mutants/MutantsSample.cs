using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

/// <summary>Four mutants of two files: seen, surviving, not reached, seen.</summary>
internal static class MutantsSample
{
    public static readonly Mutant Seen = new(1, "src/Chain.cs", 10, "sign", "return -x;", "return x;", "Force", "1111111111");
    public static readonly Mutant Survivor = new(2, "src/Chain.cs", 11, "comparison", "if (x > limit)", "if (x >= limit)", "Force", "2222222222");
    public static readonly Mutant Unreached = new(4, "src/Chain.cs", 30, "number", "return 2.5;", "return 2.525;", "Rest", "4444444444");
    public static readonly Mutant Other = new(5, "src/Wall.cs", 3, "statement", "Push(x | y);", ";", "Push", "5555555555");

    public static MutantsResult Result(MutantList? equivalent = null, params int[] untried) => new()
    {
        Root = "/repository",
        All = [Seen, Survivor, Unreached, Other],
        Dropped = 1,
        Selection = new([Seen, Survivor, Unreached, Other], 0),
        Tried = new[]
        {
            new TriedMutant(1, MutantOutcome.Killed, "chain", "BNG3013: the state differs", Commit: "aaaaaaaa"),
            new TriedMutant(2, MutantOutcome.Survived, "", "", Commit: "bbbbbbbb"),
            new TriedMutant(4, MutantOutcome.NotReached, "", "", Commit: "aaaaaaaa"),
            new TriedMutant(5, MutantOutcome.TimedOut, "chain", "it takes many times as long", Commit: "bbbbbbbb"),
        }.Where(tried => !untried.Contains(tried.Number)).ToDictionary(tried => tried.Number),
        TriedNow = new HashSet<int>(),
        Equivalent = equivalent ?? MutantList.None,
        Record = None,
        Scenarios = [("chain", 1.25)],
    };

    /// <summary>No record is kept.</summary>
    public static MutantRecord None { get; } = MutantRecord.Read("").Value!;

    /// <summary>A record in a file that is not there yet.</summary>
    public static MutantRecord RecordOf(params (Mutant Mutant, RecordedOutcome Outcome)[] mutants) => MutantRecord.Read("/repository/record.txt").Value!.With(
        mutants.Select(entry => new RecordedMutant(
            entry.Mutant.File,
            entry.Mutant.Member,
            entry.Mutant.Id,
            "aaaaaaaa",
            entry.Outcome,
            entry.Outcome == RecordedOutcome.Seen ? "chain" : "",
            entry.Outcome == RecordedOutcome.Seen ? "BNG3013" : "")));

    public static MutantList ListOf(params Mutant[] mutants) => new("/repository/list.json", [.. mutants.Select((mutant, place) => (mutant.Key, "the limit is never hit", place + 3))]);
}
