using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class MutantGroupTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1200, 1)]
    [InlineData(1201, 2)]
    [InlineData(10750, 9)]
    public void Every_mutant_is_in_one_group_and_no_group_is_much_larger_than_another(int mutants, int expected)
    {
        var all = Enumerable.Range(1, mutants).Select(number => new Mutant(number, "A.cs", number, "number", "1", "2", "F", $"{number}")).ToList();

        var groups = MutantGroup.Of(all);

        Assert.Equal(expected, groups.Count);
        Assert.Equal(all, groups.SelectMany(group => group.Mutants).OrderBy(mutant => mutant.Number));
        Assert.All(groups, group => Assert.InRange(group.Mutants.Count, groups[0].Mutants.Count - 1, 1200));
    }

    [Fact]
    public void Neighbours_are_in_different_groups()
    {
        var groups = MutantGroup.Of([.. Enumerable.Range(1, 2401).Select(number => new Mutant(number, "A.cs", number, "number", "1", "2", "F", $"{number}"))]);

        Assert.All(groups, group => Assert.All(group.Mutants.Zip(group.Mutants.Skip(1)), pair => Assert.Equal(3, pair.Second.Number - pair.First.Number)));
    }
}
