using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

public sealed class MutantSelectionTests
{
    private static readonly Mutant[] Hundred = [.. Enumerable.Range(1, 100).Select(number => new Mutant(number, "A.cs", number, "number", $"{number}", $"{number + 1}", "F", $"{number:x10}"))];

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
    public void A_sample_is_the_same_for_a_seed_and_another_for_another_and_has_none_that_is_declared()
    {
        var declared = MutantsSample.ListOf([.. Hundred.Take(50)]);
        var first = Numbers(new() { Sample = 20, Seed = 7 }, declared);

        Assert.Equal(20, first.Count);
        Assert.Equal(first, Numbers(new() { Sample = 20, Seed = 7 }, declared));
        Assert.NotEqual(first, Numbers(new() { Sample = 20, Seed = 8 }, declared));
        Assert.All(first, number => Assert.InRange(number, 51, 100));
        Assert.Equal([51, 78, 80], Numbers(new() { Sample = 3, Seed = 20260131 }, declared));
    }

    [Theory]
    [InlineData(MutantChoice.New, 3, 5, 6, 7)]
    [InlineData(MutantChoice.Survivors, 2, 4)]
    [InlineData(MutantChoice.Seen, 1)]
    [InlineData(MutantChoice.New | MutantChoice.Survivors, 2, 3, 4, 5, 6, 7)]
    public void What_the_record_has_is_chosen_by_what_became_of_it_and_what_is_half_tried_is_new(MutantChoice choice, params int[] expected) =>
        Assert.Equal(expected, Numbers(new() { Choice = choice }, MutantList.None, Four, 7));

    [Fact]
    public void Of_a_declared_one_a_part_is_all_that_is_tried() => Assert.Equal([5, 6, 7], Numbers(new(), MutantsSample.ListOf(Hundred[2]), Four, 7));

    [Fact]
    public void What_is_named_or_forced_is_chosen_whatever_the_record_says()
    {
        Assert.Equal([1, 2], Numbers(new() { Numbers = [1, 2] }, MutantList.None, Four, 7));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Numbers(new() { IsForced = true }, MutantList.None, Four, 7));
    }

    [Fact]
    public void A_sample_is_drawn_of_what_was_chosen() =>
        Assert.Equal([1], Numbers(new() { Choice = MutantChoice.Seen, Sample = 20, Seed = 1 }, MutantList.None, Four, 100));

    [Fact]
    public void A_record_that_has_all_leaves_nothing_to_try_and_a_check_of_nothing_is_BNG8007()
    {
        Assert.Empty(Numbers(new(), MutantList.None, Four, 2));

        var finding = Assert.Single(Make(new() { Choice = MutantChoice.Seen, Sample = 20 }).Findings);
        Assert.Equal("BNG8007", finding.Diagnostic.Code);
        Assert.Contains("PhysicsGateMutantsTry is 'Seen'", finding.Message, StringComparison.Ordinal);
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

    private static MutantRecord Four { get; } = MutantsSample.RecordOf(
        (Hundred[0], RecordedOutcome.Seen), (Hundred[1], RecordedOutcome.Survives), (Hundred[2], RecordedOutcome.PassesPart), (Hundred[3], RecordedOutcome.NotReached));

    private static List<int> Numbers(MutantRequest request, MutantList? equivalent = null, MutantRecord? record = null, int of = 100) => [.. Make(request, equivalent, record, of).Value!.Mutants.Select(mutant => mutant.Number)];

    private static Checked<MutantSelection> Make(MutantRequest request, MutantList? equivalent = null, MutantRecord? record = null, int of = 100) =>
        MutantSelection.Make(request, Hundred[..of], equivalent ?? MutantList.None, record ?? MutantsSample.None, new Day());

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);
    }
}
