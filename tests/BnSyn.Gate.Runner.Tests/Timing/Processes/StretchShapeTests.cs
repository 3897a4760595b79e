using BnSyn.Gate.Runner.Timing;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Tests.Timing.Processes;

[WaitsFor(Awaited.Processes)]
public sealed class StretchShapeTests
{
    [Theory]
    [InlineData(1, 1e-9)]
    [InlineData(300, 1e-8)]
    [InlineData(8000, 4.4e-6)]
    [InlineData(1500, 9e-6)]
    [InlineData(1000, 10)]
    [InlineData(1_000_000, 1e-3)]
    public void It_takes_safe_steps_alone_whatever_the_speed(int safeSteps, double secondsPerStep)
    {
        var shape = StretchShape.For(safeSteps, secondsPerStep);

        Assert.InRange(shape.Steps * shape.Parts, 1, safeSteps);
        Assert.InRange(shape.Passes, 8, 52);
        Assert.True(shape.Passes % StackDepth.Places == 0, "a place of the stack that has more passes than another would be favoured");
        Assert.InRange(shape.Runs, 1, 64);
    }

    [Fact]
    public void A_run_that_is_over_before_a_clock_can_tell_is_made_several_times() => Assert.InRange(StretchShape.For(300, 1e-8).Runs, 30, 35);

    [Theory]
    [InlineData(0.4e-3, 50)]
    [InlineData(2e-3, 50)]
    [InlineData(0.1, 2)]
    [InlineData(10, 1)]
    public void A_slow_engine_is_timed_beyond_its_first_steps_as_long_as_that_is_bearable(double secondsPerStep, int steps)
    {
        var shape = StretchShape.For(8000, secondsPerStep);

        Assert.Equal((1, steps), (shape.Steps, shape.Parts));
    }

    [Fact]
    public void A_long_run_is_cut_into_parts_that_are_short_against_the_turn_of_another_program()
    {
        var shape = StretchShape.For(8000, 4e-6);

        Assert.InRange(shape.Steps * 4e-6, 0.09e-3, 0.11e-3);
        Assert.InRange(shape.Parts, 90, 110);
        Assert.InRange(shape.Passes, 19, 21);
    }
}
