using System.Runtime.InteropServices;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tests.Requests;

public sealed class InstructionSetTests
{
    [Fact]
    public void The_names_of_an_architecture_are_distinct() => Assert.All(
        InstructionSet.All.GroupBy(set => set.Architecture),
        sets => Assert.Equal(sets.Count(), sets.Select(set => set.Name).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void Every_switch_is_one_that_this_version_of_NET_reads()
    {
        // .NET ignores a switch that it does not know, and a process with it would not be what it is taken for.
        string[] known = ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2", "DOTNET_EnableAVX", "DOTNET_EnableHWIntrinsic", "DOTNET_EnableArm64Sve"];

        Assert.Subset(known.ToHashSet(StringComparer.Ordinal), InstructionSet.All.SelectMany(set => set.Switches.Keys).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void This_process_has_a_set_of_its_architecture() =>
        Assert.Contains(InstructionSet.Current, InstructionSet.All.Where(set => set.Architecture == RuntimeInformation.ProcessArchitecture).Select(set => set.Name));

    [Fact]
    public void A_set_that_the_machine_has_is_given_and_a_wider_one_is_not()
    {
        foreach (var name in InstructionSet.Names())
        {
            var set = InstructionSet.Of(name)!;
            Assert.Equal(set.IsHere ? set.Name == InstructionSet.NativeName ? InstructionSet.Current : set.Name : InstructionSet.Current, set.NameHere);
        }
    }

    [Fact]
    public void A_name_asks_for_the_set_and_a_word_takes_what_there_is()
    {
        Assert.True(InstructionSet.Of("scalar")!.IsRequired);
        Assert.False(InstructionSet.Of("PORTABLE")!.IsRequired);
        Assert.False(InstructionSet.Of("native")!.IsRequired);
        Assert.Null(InstructionSet.Of("mmx"));
    }
}
