using System.Runtime.InteropServices;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Divergences;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Runner.Tests.Divergences;

public sealed class StateComparisonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_quantity_that_differs_is_told_with_its_first_element_and_how_far_it_is()
    {
        var difference = Compare(
            state =>
            {
                state.Write("V", [1.0, 2.0]);
                state.Write("g", [1.0, 2.0, 3.0, 4.0]);
                state.Write("spikes", [3, 4]);
            },
            state =>
            {
                state.Write("V", [1.0, 2.0]);
                state.Write("g", [1.0, Math.BitIncrement(2.0), 3.0, 5.0]);
                state.Write("spikes", [3, 5]);
            });

        Assert.Equal("", difference.Problem);
        Assert.Equal((7, "g[1]", "2", "2.0000000000000004", 1UL), (difference.Step, difference.Place, difference.Expected, difference.Actual, difference.Ulps));
        Assert.Equal((2, 4), (difference.Differing, difference.Elements));
        Assert.Equal(["spikes"], difference.Also);
    }

    [Fact]
    public void A_difference_one_step_earlier_than_the_trail_told_is_told_of_that_step()
    {
        Write("expected", state => state.Write("V", [1.0]), state => state.Write("V", [2.0]));
        Write("actual", state => state.Write("V", [1.5]), state => state.Write("V", [2.0]));

        Assert.Equal((6, "V"), Compared() is var difference ? (difference.Step, difference.Place) : default);
    }

    [Theory]
    [InlineData(0.0, -0.0, 0UL)]
    [InlineData(double.Epsilon, -double.Epsilon, 2UL)]
    [InlineData(1.0, 2.0, 1UL << 52)]
    [InlineData(double.MaxValue, double.PositiveInfinity, 1UL)]
    [InlineData(-double.MaxValue, double.MaxValue, 0xFFDFFFFFFFFFFFFEUL)]
    public void Ulps_are_counted_over_zero_and_to_infinity(double expected, double actual, ulong ulps) =>
        Assert.Equal(ulps, Compare(state => state.Write("V", [expected]), state => state.Write("V", [actual])).Ulps);

    [Fact]
    public void As_many_steps_to_the_next_number_as_ulps_lead_from_one_value_to_the_other() =>
        Prop.ForAll<NormalFloat, byte>((value, steps) =>
        {
            var actual = value.Get;
            for (var step = 0; step <= steps; step++)
            {
                actual = Math.BitIncrement(actual);
            }

            return Compare(state => state.Write("V", [value.Get]), state => state.Write("V", [actual])).Ulps == steps + 1UL;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_element_is_told_in_its_own_way()
    {
        Assert.Equal(("0.1", "0.2", 8388608UL), Told(state => state.Write("x", [0.1f]), state => state.Write("x", [0.2f])));
        Assert.Equal(("NaN", "1", null), Told(state => state.Write("x", [double.NaN]), state => state.Write("x", [1.0])));
        Assert.Equal(("-3", "4", null), Told(state => state.Write("x", [-3]), state => state.Write("x", [4])));
        Assert.Equal(("9007199254740993", "2", null), Told(state => state.Write("x", [9007199254740993L]), state => state.Write("x", [2L])));
        Assert.Equal(("false", "true", null), Told(state => state.Write("x", [false]), state => state.Write("x", [true])));
    }

    [Fact]
    public void A_truth_is_the_same_whatever_byte_native_code_left_in_it() => Assert.Equal(
        "both runs had the same states when they were made again",
        Compare(state => state.Write("x", [true]), state => state.Write("x", MemoryMarshal.Cast<byte, bool>([(byte)2]))).Problem);

    [Fact]
    public void A_quantity_without_a_name_is_told_by_its_number() => Assert.Equal("quantity 2[1]", Compare(
        state =>
        {
            state.Write([1.0]);
            state.Write([5, 6]);
        },
        state =>
        {
            state.Write([1.0]);
            state.Write([5, 7]);
        }).Place);

    [Fact]
    public void States_of_other_quantities_are_not_compared()
    {
        Assert.Equal(
            "the states are not made of the same quantities: V (1 of Double) where V (1 of Single) was found",
            Compare(state => state.Write("V", [1.0]), state => state.Write("V", [1.0f])).Problem);
        Assert.EndsWith("w (1 of Double) where nothing was found", Compare(state => state.Write("w", [1.0]), _ => { }).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_ends_before_the_other_differs_there_and_what_comes_after_it_is_still_compared()
    {
        var lost = Compare(
            state =>
            {
                state.Write("spikes", [3, 7]);
                state.Write("w", [1.0]);
            },
            state =>
            {
                state.Write("spikes", [3]);
                state.Write("w", [2.0]);
            });
        var added = Compare(state => state.Write("spikes", Array.Empty<int>()), state => state.Write("spikes", [7, 8, 9]));

        Assert.Equal(("spikes[1]", "7", "nothing", null), (lost.Place, lost.Expected, lost.Actual, lost.Ulps));
        Assert.Equal((1, 2), (lost.Differing, lost.Elements));
        Assert.Equal(["w"], lost.Also);
        Assert.Equal(("spikes[0]", "nothing", "7", 3), (added.Place, added.Expected, added.Actual, added.Differing));
        Assert.Equal("", lost.Problem + added.Problem);
        Assert.Equal(("V", "nothing", null), Compare(state => state.Write("V", Array.Empty<double>()), state => state.Write("V", [0.5])) is var one ? (one.Place, one.Expected, one.Ulps) : default);
    }

    [Fact]
    public void Runs_that_part_no_more_when_they_are_made_again_say_so() =>
        Assert.Equal("both runs had the same states when they were made again", Compare(state => state.Write("V", [1.0]), state => state.Write("V", [1.0])).Problem);

    private (string Expected, string Actual, ulong? Ulps) Told(Action<IStateSink> expected, Action<IStateSink> actual) =>
        Compare(expected, actual) is var difference ? (difference.Expected, difference.Actual, difference.Ulps) : default;

    private StateDifference Compare(Action<IStateSink> expected, Action<IStateSink> actual)
    {
        Write("expected", _ => { }, expected);
        Write("actual", _ => { }, actual);
        return Compared();
    }

    private StateDifference Compared() =>
        StateComparison.Of(new("accelerated", Against.Reference, 1), Path.Combine(_folder, "expected"), Path.Combine(_folder, "actual"), [6, 7]);

    private void Write(string name, params Action<IStateSink>[] states)
    {
        using var writer = new StateWriter(Path.Combine(_folder, name));
        foreach (var state in states)
        {
            state(writer);
            writer.EndState();
        }
    }
}
