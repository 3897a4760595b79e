using BnSyn.Gate.Analysis.Scenarios;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Scenarios;

public sealed class RecordingCheckTests
{
    private static readonly NormDescription Norm = new(FieldNorm.L1, 0.1, "why not");

    public static TheoryData<string> Mistakes => [.. Wrong.Keys];

    private static Dictionary<string, ScenarioDescription> Wrong { get; } = new()
    {
        ["the field or series name 'Plate' is not lower-case words joined by underscores or hyphens"] = With(Recorded.Plate with { Name = "Plate" }),
        ["the field or series 'orbit' is declared twice"] = Recorded.Description with { Fields = [Recorded.Plate with { Name = "orbit" }] },
        ["'rate' is declared as a field or series, and as a metric or digest"] = With(Recorded.Plate with { Name = "rate" }),
        ["the field 'plate' has no unit; a pure number has the unit 1"] = With(Recorded.Plate with { Unit = " " }),
        ["the field 'plate' has the unit 'K, C'; a comma, a quotation mark or a line break cannot stand in the head of a column"] = With(Recorded.Plate with { Unit = "K, C" }),
        ["the field 'plate' has no axes; at least one is needed"] = With(Recorded.Plate with { Axes = [] }),
        ["the axis of the field 'plate': 'x' is declared twice"] = With(Recorded.Plate with { Axes = [new("x", "m", 2), new("x", "m", 2)] }),
        ["the axis 'x' of the field 'plate' has 0 cells; at least 1 is needed"] = With(Recorded.Plate with { Axes = [new("x", "m", 0)] }),
        ["the axis 'x' of the field 'plate' begins at 0 with the spacing 0; both must be finite, and the spacing not 0"] = With(Recorded.Plate with { Axes = [new("x", "m", 2) { Spacing = 0 }] }),
        ["the field 'plate' has 10000000000 cells; at most 2147483647 can be reported"] = With(Recorded.Plate with { Axes = [new("x", "m", 100_000), new("y", "m", 100_000)] }),
        ["the field 'plate' has no norms; at least one is needed"] = With(Recorded.Plate with { Norms = [] }),
        ["the field 'plate' declares the norm L1 twice"] = With(Recorded.Plate with { Norms = [Norm, Norm] }),
        ["the field 'plate' has the tolerance 0 in the norm L1; it must be above 0 and below 1"] = With(Recorded.Plate with { Norms = [Norm with { RelativeTolerance = 0 }] }),
        ["the field 'plate' has the tolerance NaN in the norm L1; it must be above 0 and below 1"] = With(Recorded.Plate with { Norms = [Norm with { RelativeTolerance = double.NaN }] }),
        ["the field 'plate' gives no reason for its tolerance in the norm L1"] = With(Recorded.Plate with { Norms = [Norm with { Reason = "" }] }),
        ["the field 'plate' has the unknown norm 9; valid: L1, L2, Maximum"] = With(Recorded.Plate with { Norms = [Norm with { Norm = (FieldNorm)9 }] }),
        ["the field 'plate' has the nominal size -1; it must be finite and above 0, or 0 for none"] = With(Recorded.Plate with { NominalSize = -1 }),
        ["the field 'plate' has the stride 0; it must be at least 1"] = With(Recorded.Plate with { Stride = 0 }),
        ["the time of the series 'orbit' has no unit; a pure number has the unit 1"] = With(Recorded.Orbit with { TimeUnit = "" }),
        ["the series 'orbit' gives no reason for its tolerances"] = With(Recorded.Orbit with { Reason = "" }),
        ["the series 'orbit' has no channels; at least one is needed"] = With(Recorded.Orbit with { Channels = [] }),
        ["the series 'orbit' has the stride -3; it must be at least 1"] = With(Recorded.Orbit with { Stride = -3 }),
        ["the series 'orbit' has the horizon NaN; it must be finite, or none"] = With(Recorded.Orbit with { Horizon = double.NaN }),
        ["the series 'orbit' has the minimum share 0; it must be above 0 and at most 1"] = With(Recorded.Orbit with { MinimumShare = 0 }),
        ["the channel 'time' of the series 'orbit' has the name of the first column"] = With(Recorded.Orbit with { Channels = [new("time", "m") { RangeShare = 0.1 }] }),
        ["the channel of the series 'orbit': 'x' is declared twice"] = With(Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0], Recorded.Orbit.Channels[0]] }),
        ["the channel 'x' of the series 'orbit' has the share 0 of its range; it must be above 0 and below 1, because near zero a relative tolerance tolerates nothing"] = Channel(channel => channel with { RangeShare = 0 }),
        ["the channel 'x' of the series 'orbit' has the relative tolerance 1; it must be at least 0 and below 1"] = Channel(channel => channel with { RelativeTolerance = 1 }),
        ["the channel 'x' of the series 'orbit' has the time tolerance -1; it must be finite and at least 0"] = Channel(channel => channel with { TimeTolerance = -1 }),
        ["the channel 'x' of the series 'orbit' has the nominal size ∞; it must be finite and above 0, or 0 for none"] = Channel(channel => channel with { NominalSize = double.PositiveInfinity }),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_what_is_declared_is_BNG1014_before_anything_runs(string problem)
    {
        var findings = ScenarioDescriptionCheck.Check(Wrong[problem]);

        Assert.Equal([problem.Replace("∞", "Infinity", StringComparison.Ordinal)], findings.Select(finding => finding.Arguments["problem"].Replace("∞", "Infinity", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_right_has_none() => Assert.Empty(ScenarioDescriptionCheck.Check(Recorded.Description));

    private static ScenarioDescription With(FieldDescription field) => Recorded.Description with { Fields = [field] };

    private static ScenarioDescription With(SeriesDescription series) => Recorded.Description with { Series = [series] };

    private static ScenarioDescription Channel(Func<ChannelDescription, ChannelDescription> change) => With(Recorded.Orbit with { Channels = [change(Recorded.Orbit.Channels[0]), Recorded.Orbit.Channels[1]] });
}
