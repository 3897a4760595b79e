using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Series;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Series;

/// <summary>What comparisons of trajectories get wrong elsewhere, as their users reported it, rebuilt small.</summary>
public sealed class SeriesComparisonTests
{
    private static readonly ChannelDescription Channel = new("x", "m") { RangeShare = 0.01 };

    private static readonly SeriesDescription Plain = new("orbit", [Channel]) { Reason = "why not" };

    // opm-simulators#1230: where an oscillation passes near zero, a difference of nothing is a large part of the value.
    [Fact]
    public void In_the_trough_of_an_oscillation_the_tolerance_is_that_of_the_whole_range()
    {
        var expected = Rows(100, time => 1 + Math.Cos(6 * Math.PI * time));
        var actual = Rows(100, time => 1 + Math.Cos(6 * Math.PI * time) + 0.005);

        var comparison = Compare(Plain, actual, expected);

        Assert.True(comparison.Holds);
        Assert.True(expected.Chunk(2).Min(row => Math.Abs(row[1])) < 1e-3, "The trough is not deep enough to show anything.");
        Assert.Equal(0.25, comparison.Worst!.Excess, 2);
        Assert.False(Compare(Plain, Rows(100, time => 1 + Math.Cos(6 * Math.PI * time) + 0.03), expected).Holds);
    }

    // Modelica csv-compare #74: a tube of 1e-12 around a channel that does not move.
    [Fact]
    public void A_channel_that_does_not_move_has_its_value_as_its_size()
    {
        var expected = Rows(50, _ => 300);

        Assert.True(Compare(Plain, Rows(50, _ => 300.0000001), expected).Holds);
        Assert.True(Compare(Plain, Rows(50, time => 300 + (1e-11 * Math.Sin(time))), Rows(50, time => 300 + (1e-11 * Math.Cos(time)))).Holds);
        Assert.False(Compare(Plain, Rows(50, _ => 304), expected).Holds);
    }

    [Fact]
    public void A_channel_of_zero_has_only_its_nominal_size()
    {
        var channel = Plain with { Channels = [Channel with { NominalSize = 2 }] };

        Assert.True(Compare(channel, Rows(50, _ => 0.019), Rows(50, _ => 0)).Holds);
        Assert.False(Compare(channel, Rows(50, _ => 0.021), Rows(50, _ => 0)).Holds);
        Assert.False(Compare(Plain, Rows(50, _ => 1e-300), Rows(50, _ => 0)).Holds);
        Assert.True(Compare(Plain, Rows(50, _ => 0), Rows(50, _ => 0)).Holds);
    }

    // Modelica csv-compare #34: a tolerance of the largest channel swallows the small one beside it.
    [Fact]
    public void A_small_channel_beside_a_large_one_has_a_tolerance_of_its_own()
    {
        var series = Plain with { Channels = [new("pressure", "Pa") { RangeShare = 0.01 }, new("leak", "kg/s") { RangeShare = 0.01 }] };
        var expected = Recorded.Samples(100, time => [1e5 * Math.Sin(time), 1e-6 * time]);
        var actual = Recorded.Samples(100, time => [1e5 * Math.Sin(time), 1.1e-6 * time]);

        var comparison = Compare(series, actual, expected);

        Assert.Equal(1, comparison.First!.Channel);
        Assert.Equal(0.1, comparison.First.Time, 2);
        Assert.Equal(100 - 10, comparison.Departed);
    }

    // Modelica csv-compare #77: results of other lengths.
    [Fact]
    public void A_run_that_ends_earlier_is_too_short_whatever_its_values_are()
    {
        var comparison = Compare(Plain, Rows(60, Math.Sin), Rows(101, Math.Sin));

        Assert.True(comparison.IsTooShort);
        Assert.Equal((0, 0.59, 0.59), (comparison.From, comparison.To, comparison.Share));
        Assert.Null(comparison.First);
        Assert.False(comparison.Holds);
        Assert.True(Compare(Plain, Rows(101, Math.Sin), Rows(60, Math.Sin)).IsTooShort);
        Assert.True(Compare(Plain with { MinimumShare = 0.5 }, Rows(60, Math.Sin), Rows(101, Math.Sin)).Holds);
        Assert.False(Compare(Plain with { MinimumShare = 0.5 }, Rows(60, Math.Sin), Rows(101, Math.Sin)).IsOfSameTimes);
    }

    [Fact]
    public void Two_that_have_no_time_in_common_do_not_hold()
    {
        double[] later = [.. Rows(10, Math.Sin).Select((number, at) => at % 2 == 0 ? number + 50 : number)];

        var comparison = Compare(Plain with { MinimumShare = 1e-9 }, later, Rows(10, Math.Sin));

        Assert.True(comparison.IsTooShort);
        Assert.Equal(0, comparison.Values);
        Assert.False(comparison.Holds);
    }

    // The same report: of chaotic motion two right runs part, and only the time before says anything.
    [Fact]
    public void Chaotic_motion_holds_up_to_its_horizon_and_the_first_departure_without_one_is_after_it()
    {
        var (first, second) = (Logistic(0.4), Logistic(0.4 + 1e-12));

        var without = Compare(Plain, second, first);
        var with = Compare(Plain with { Horizon = 0.25 }, second, first);

        Assert.False(without.Holds);
        Assert.InRange(without.First!.Time, 0.26, 0.45);
        Assert.True(with.Holds);
        Assert.Equal(26, with.Values);
        Assert.True(with.IsOfSameTimes);
    }

    [Fact]
    public void A_horizon_does_not_hide_what_departs_before_it() =>
        Assert.Equal(0.1, Compare(Plain with { Horizon = 0.25 }, Logistic(0.4).With((2 * 10) + 1, 7), Logistic(0.4)).First!.Time);

    [Fact]
    public void Lengths_beyond_the_horizon_do_not_matter() =>
        Assert.True(Compare(Plain with { Horizon = 0.25 }, [.. Logistic(0.4).Take(2 * 40)], Logistic(0.4)) is { Holds: true, IsTooShort: false });

    [Fact]
    public void Samples_at_other_times_are_compared_on_straight_lines()
    {
        double[] coarse = [0, 0, 0.5, 1, 1, 0];
        double[] fine = [0, 0, 0.25, 0.5, 0.5, 1, 0.75, 0.5, 1, 0];

        var comparison = Compare(Plain, fine, coarse);

        Assert.True(comparison.Holds);
        Assert.False(comparison.IsOfSameTimes);
        Assert.Equal(5, comparison.Values);
        Assert.Equal(0.25, Compare(Plain, fine.With(3, 0.6), coarse).First!.Time);
    }

    // Who reports only the two ends must not pass with them.
    [Fact]
    public void A_run_that_reports_less_often_is_compared_where_it_was_expected_to()
    {
        var comparison = Compare(Plain, [0, 0, 1, 0], Rows(101, time => Math.Sin(Math.PI * time)));

        Assert.False(comparison.Holds);
        Assert.Equal(0.01, comparison.First!.Time);
    }

    [Fact]
    public void In_a_tube_a_value_may_come_as_much_earlier_or_later_as_declared()
    {
        var tube = Plain with { Channels = [Channel with { TimeTolerance = 0.05 }] };
        double Step(double time) => time < 0.5 ? 0 : 1;

        Assert.True(Compare(tube, Rows(101, time => Step(time - 0.04)), Rows(101, Step)).Holds);
        Assert.True(Compare(tube, Rows(101, time => Step(time + 0.04)), Rows(101, Step)).Holds);
        Assert.False(Compare(Plain, Rows(101, time => Step(time - 0.04)), Rows(101, Step)).Holds);

        var comparison = Compare(tube, Rows(101, time => Step(time - 0.2)), Rows(101, Step));
        Assert.False(comparison.Holds);
        Assert.Equal(0.5, comparison.First!.Time);
    }

    [Fact]
    public void In_a_tube_too_high_a_peak_is_seen_wherever_it_comes()
    {
        var tube = Plain with { Channels = [Channel with { TimeTolerance = 0.05 }] };

        Assert.False(Compare(tube, Rows(101, time => 1.1 * Math.Sin(6 * time)), Rows(101, time => Math.Sin(6 * time))).Holds);
    }

    [Fact]
    public void A_peak_narrower_than_the_tube_does_not_vanish_unseen()
    {
        var tube = Plain with { Channels = [Channel with { TimeTolerance = 0.05 }] };

        var comparison = Compare(tube, Rows(101, _ => 0), Rows(101, time => time is > 0.495 and < 0.505 ? 1 : 0));

        Assert.False(comparison.Holds);
        Assert.Equal((0.5, 0, 1), (comparison.First!.Time, comparison.First.Actual, comparison.First.Expected));
    }

    [Fact]
    public void Ends_may_differ_by_what_a_tube_allows_in_time() =>
        Assert.False(Compare(Plain with { Channels = [Channel with { TimeTolerance = 0.05 }] }, Rows(97, time => time), Rows(101, time => time)).IsTooShort);

    [Fact]
    public void A_relative_tolerance_widens_what_is_allowed_where_values_are_large()
    {
        var series = Plain with { Channels = [Channel with { RangeShare = 0.001, RelativeTolerance = 0.1 }] };

        Assert.True(Compare(series, Rows(101, time => 105 * time), Rows(101, time => 100 * time)).Holds);
        Assert.False(Compare(series, Rows(101, time => (100 * time) + 1), Rows(101, time => 100 * time)).Holds);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_never_holds(double value)
    {
        Assert.False(Compare(Plain, Rows(10, Math.Sin).With(7, value), Rows(10, Math.Sin)).Holds);
        Assert.False(Compare(Plain with { Channels = [Channel with { TimeTolerance = 0.01 }] }, Rows(10, Math.Sin).With(7, value), Rows(10, Math.Sin)).Holds);
    }

    [Fact]
    public void One_sample_is_compared_with_one_sample()
    {
        Assert.True(Compare(Plain, [0.5, 2], [0.5, 2]).Holds);
        Assert.False(Compare(Plain, [0.5, 3], [0.5, 2]).Holds);
        Assert.True(Compare(Plain, [0, 2], Rows(10, _ => 2)).IsTooShort);
    }

    private static double[] Rows(int count, Func<double, double> value) => Recorded.Samples(count, time => [value(time)]);

    private static double[] Logistic(double value)
    {
        return Rows(101, _ => value = 4 * value * (1 - value));
    }

    private static SeriesComparison Compare(SeriesDescription series, double[] actual, double[] expected) => SeriesComparison.Of(series, Table(series, actual), Table(series, expected));

    private static RecordingTable Table(SeriesDescription series, double[] rows) =>
        RecordingTables.Of(Sample.Description with { Series = [series] }, series.Name, Recorded.Measured(rows))!;
}
