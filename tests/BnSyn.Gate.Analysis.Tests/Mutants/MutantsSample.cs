using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

/// <summary>Four mutants of one file: seen, surviving, not reached, surviving.</summary>
internal static class MutantsSample
{
    public static readonly Mutant Seen = new(1, "src/Chain.cs", 10, "sign", "return -x;", "return x;");
    public static readonly Mutant Survivor = new(2, "src/Chain.cs", 11, "comparison", "if (x > limit)", "if (x >= limit)");
    public static readonly Mutant Unreached = new(4, "src/Chain.cs", 30, "number", "return 2.5;", "return 2.525;");
    public static readonly Mutant Other = new(5, "src/Wall.cs", 3, "statement", "Push(x | y);", ";");

    public static MutantsResult Result(MutantList? equivalent = null, MutantList? known = null, params int[] untried) => new()
    {
        Root = "/repository",
        All = [Seen, Survivor, Unreached, Other],
        Dropped = 1,
        Selection = new([Seen, Survivor, Unreached, Other], 0),
        Tried = new[]
        {
            new TriedMutant(1, MutantOutcome.Killed, "chain", "BNG3013: the state differs"),
            new TriedMutant(2, MutantOutcome.Survived, "", ""),
            new TriedMutant(4, MutantOutcome.NotReached, "", ""),
            new TriedMutant(5, MutantOutcome.TimedOut, "chain", "it takes many times as long"),
        }.Where(tried => !untried.Contains(tried.Number)).ToDictionary(tried => tried.Number),
        Equivalent = equivalent ?? MutantList.None,
        Known = known ?? MutantList.None,
        Scenarios = [("chain", 1.25)],
    };

    public static MutantList ListOf(params Mutant[] mutants) => new("/repository/list.json", [.. mutants.Select((mutant, place) => (mutant.Key, "the limit is never hit", place + 3))]);
}
