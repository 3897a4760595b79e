using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>A finding about two runs whose states part names the quantity in which they do.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class DivergenceTests
{
    [Fact]
    public void Backends_that_part_are_BNG3013_with_the_quantity_its_values_and_their_distance()
    {
        using var folder = new GateFolder("departing");

        var ended = folder.Run().EndsWith(125);

        Assert.Matches(
            $@"seed 1 \(accelerated\) is \w+\.\.\., reference \w+\.\.\.; first diverging step {Departing.FirstStep}: motion\[0\] is -?0\.\d+, reference -?0\.\d+ \(1 ulp\), 1 of 2 differ",
            ended.FirstErrorOf("BNG3013"));
        Assert.Matches($@"\| departing, accelerated, seed 1 \| reference \| {Departing.FirstStep} \| motion\[0\] \|", folder.Report());
        Assert.Equal(ended.FirstErrorOf("BNG3013"), folder.Do("judge").FirstErrorOf("BNG3013"));
    }

    [Fact]
    public void A_machine_without_a_folder_for_temporary_files_costs_the_quantity_alone_and_is_BNG3013()
    {
        using var folder = new GateFolder("departing");

        var said = folder.WithVariable("TMPDIR", folder.File("none")).Run().EndsWith(125).FirstErrorOf("BNG3013");

        Assert.Contains($"first diverging step {Departing.FirstStep}: which quantity differs first could not be told: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_has_nothing_to_tell_looks_into_no_states()
    {
        using var folder = new GateFolder().Refreshed();

        Assert.DoesNotContain("states:", folder.Run().EndsWith(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("First difference", folder.Report(), StringComparison.Ordinal);
    }
}
