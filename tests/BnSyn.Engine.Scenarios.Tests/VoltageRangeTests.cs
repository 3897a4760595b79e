using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class VoltageRangeTests
{
    [Fact]
    public void The_range_is_that_of_all_steps_and_neurons() => Prop.ForAll(
        Arb.From(Gen.Choose(-1000, 1000).Select(v => v / 10.0).NonEmptyListOf().NonEmptyListOf()),
        steps =>
        {
            var range = new VoltageRange();
            foreach (var voltages in steps)
            {
                range.Add(voltages.ToArray());
            }

            Assert.Equal((steps.Min(step => step.Min()), steps.Max(step => step.Max())), (range.Minimum, range.Maximum));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(16)]
    public void A_potential_that_is_not_a_number_counts_for_neither_end(int place)
    {
        double[] voltages = [.. Enumerable.Range(0, 17).Select(i => -80.0 + i)];
        voltages[place] = double.NaN;
        var range = new VoltageRange();

        range.Add(voltages);

        Assert.Equal((voltages.Where(v => !double.IsNaN(v)).Min(), voltages.Where(v => !double.IsNaN(v)).Max()), (range.Minimum, range.Maximum));
    }

    [Fact]
    public void Before_the_first_step_the_range_is_0_to_0() => Assert.Equal((0.0, 0.0), (new VoltageRange().Minimum, new VoltageRange().Maximum));
}
