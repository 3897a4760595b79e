using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

public sealed class MutantSelectionTests
{
    private static readonly Mutant[] Hundred = [.. Enumerable.Range(1, 100).Select(number => new Mutant(number, "A.cs", number, "number", $"{number}", $"{number + 1}"))];

    [Fact]
    public void A_number_that_no_mutant_has_is_BNG8007()
    {
        var finding = Assert.Single(Make(new() { Numbers = [3, 4711] }).Findings);

        Assert.Equal("BNG8007", finding.Diagnostic.Code);
        Assert.Contains("PhysicsGateMutants is '4711'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("1 to 100", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_a_mutant_is_BNG8007() =>
        Assert.Equal("BNG8007", Assert.Single(Make(new() { Shard = new(101, 200) }).Findings).Diagnostic.Code);

    [Fact]
    public void The_parts_together_are_all_and_no_mutant_is_in_two() => Assert.Equal(
        Hundred.Select(mutant => mutant.Number),
        Enumerable.Range(1, 7).SelectMany(part => Numbers(new() { Shard = new(part, 7) })).Order());

    [Fact]
    public void A_sample_is_the_same_for_a_seed_and_another_for_another_and_has_none_of_a_list()
    {
        var known = new MutantList("known.json", [.. Hundred.Take(50).Select(mutant => (mutant.Key, "", 1))]);
        var first = Numbers(new() { Sample = 20, Seed = 7 }, known);

        Assert.Equal(20, first.Count);
        Assert.Equal(first, Numbers(new() { Sample = 20, Seed = 7 }, known));
        Assert.NotEqual(first, Numbers(new() { Sample = 20, Seed = 8 }, known));
        Assert.All(first, number => Assert.InRange(number, 51, 100));
        Assert.Equal([51, 78, 80], Numbers(new() { Sample = 3, Seed = 20260131 }, known));
    }

    [Fact]
    public void Without_a_seed_the_day_is_the_seed() => Assert.Equal(20260131, Make(new() { Sample = 5 }).Value!.Seed);

    [Theory]
    [InlineData("2/8", true)]
    [InlineData("8/8", true)]
    [InlineData("9/8", false)]
    [InlineData("0/8", false)]
    [InlineData("2", false)]
    [InlineData("2/", false)]
    [InlineData("-1/8", false)]
    public void A_part_is_a_number_and_how_many_there_are(string text, bool isPart) => Assert.Equal(isPart ? text : null, MutantShard.Read(text)?.ToString());

    private static List<int> Numbers(MutantRequest request, params MutantList[] apart) => [.. Make(request, apart).Value!.Mutants.Select(mutant => mutant.Number)];

    private static Checked<MutantSelection> Make(MutantRequest request, params MutantList[] apart) => MutantSelection.Make(request, Hundred, apart, new Day());

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);
    }
}
