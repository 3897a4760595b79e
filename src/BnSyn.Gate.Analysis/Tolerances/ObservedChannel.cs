using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Series;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A channel of a series: many values of a run, each compared as a gate compares it, up to the horizon.</summary>
/// <param name="Scenario">Declares it.</param>
/// <param name="Series">The series.</param>
/// <param name="Place">The channel's place in it.</param>
internal sealed record ObservedChannel(ScenarioDescription Scenario, SeriesDescription Series, int Place)
    : ObservedRecording(Scenario, Series.Name, Series.Channels[Place].Name, Series.Channels[Place].Unit)
{
    /// <inheritdoc/>
    public override string TimeUnit => Series.TimeUnit;

    /// <inheritdoc/>
    public override object InFile => new { Channel.RangeShare, Relative = Channel.RelativeTolerance, Channel.NominalSize, Channel.TimeTolerance, Series.Horizon };

    /// <inheritdoc/>
    public override double? Share => Channel.RelativeTolerance > 0 ? null : Channel.RangeShare;

    /// <inheritdoc/>
    public override string Frame => FrameOf(
        Channel.NominalSize > 0 ? NumberText.WithUnit(NumberText.Of(Channel.NominalSize), Unit) : "its range",
        Series.Stride,
        [
            .. Channel.TimeTolerance > 0 ? [$"{NumberText.WithUnit(NumberText.Of(Channel.TimeTolerance), TimeUnit)} earlier or later"] : Array.Empty<string>(),
            .. Series.Horizon is { } horizon ? [$"up to {NumberText.WithUnit(NumberText.Of(horizon), TimeUnit)}"] : Array.Empty<string>(),
        ]);

    private ChannelDescription Channel => Series.Channels[Place];

    /// <inheritdoc/>
    public override string Describe()
    {
        var absolute = Channel.NominalSize > 0
            ? NumberText.WithUnit(NumberText.Rounded(Channel.RangeShare * Channel.NominalSize), Unit)
            : $"{NumberText.Of(Channel.RangeShare)} of its range";
        return ToleranceText.Of(absolute, Channel.RelativeTolerance)
            + (Channel.TimeTolerance > 0 ? $" within {NumberText.WithUnit(NumberText.Of(Channel.TimeTolerance), TimeUnit)}" : "")
            + (Series.Horizon is { } horizon ? $" to t = {NumberText.WithUnit(NumberText.Of(horizon), TimeUnit)}" : "");
    }

    /// <inheritdoc/>
    public override Spread? Between(RunMeasurement expected, RunMeasurement actual)
    {
        if (Table(expected) is not { } wanted || Table(actual) is not { } own)
        {
            return null;
        }

        var overlap = SeriesOverlap.Of(Series, own, wanted);
        var size = ChannelSize.Of(Channel, wanted, Place + 1, overlap.From, overlap.To);
        var spread = default(Spread);
        var seen = 0;
        foreach (var value in ChannelValues.Of(Place, Channel, own, wanted, overlap.Points(own, wanted), overlap))
        {
            if (!value.Actual.Equals(value.Expected))
            {
                var difference = Math.Abs(value.Actual - value.Expected);
                // Where nothing is allowed, or no number says how much, nothing is above the floor.
                var excess = difference / value.Allowed is var times && double.IsNaN(times) ? double.PositiveInfinity : times;
                spread = spread.Or(new(difference, difference / size, excess)
                {
                    Exceeds = excess > 1 ? value.Time : null,

                    // A horizon has to leave at least two samples to compare.
                    Nears = excess <= 1 / Advice.Comfortable ? null : seen < 2 ? double.NegativeInfinity : value.Time,
                });
            }

            seen++;
        }

        return seen > 0 ? spread : null;
    }

    /// <inheritdoc/>
    public override Finding? Mismatch(RunMeasurement expected, RunMeasurement actual, string origin)
    {
        if (Table(expected) is not { } wanted || Table(actual) is not { } own || SeriesOverlap.Of(Series, own, wanted) is not { IsTooShort: true } overlap)
        {
            return null;
        }

        return Finding.Of(
            ToleranceDiagnostics.LengthMoves,
            ("actual", SeriesOverlap.Words(Series, own)), ("origin", origin), ("expected", SeriesOverlap.Words(Series, wanted)), ("share", NumberText.Percent(overlap.Share)), ("tolerance", NumberText.Percent(Series.MinimumShare)))
            with
            { Subject = new(Scenario.Name) { Observable = Series.Name } };
    }

    /// <inheritdoc/>
    public override string Code(SuggestedTolerance suggested, string reason) =>
        $"new(\"{Part}\", \"{Unit}\") {{ RangeShare = {NumberText.Of(suggested.Relative)}"
        + (Channel.NominalSize > 0 ? $", NominalSize = {NumberText.Of(Channel.NominalSize)}" : "")
        + (Channel.TimeTolerance > 0 ? $", TimeTolerance = {NumberText.Of(Channel.TimeTolerance)}" : "")
        + $" }}, // {Name}: {reason}";
}
