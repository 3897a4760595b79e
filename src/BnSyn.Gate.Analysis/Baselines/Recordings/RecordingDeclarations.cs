using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Recordings;

/// <summary>
/// How fields and series are compared, in words that are part of the reviewed expectation; without reasons, because better words are no
/// other expectation.
/// </summary>
internal static class RecordingDeclarations
{
    /// <summary>The fields of a scenario by name.</summary>
    public static SortedDictionary<string, string> OfFields(ScenarioDescription scenario) =>
        new(scenario.Fields.ToDictionary(field => field.Name, Of), KeyOrder.Instance);

    /// <summary>The series of a scenario by name.</summary>
    public static SortedDictionary<string, string> OfSeries(ScenarioDescription scenario) =>
        new(scenario.Series.ToDictionary(series => series.Name, Of), KeyOrder.Instance);

    private static string Of(FieldDescription field) => string.Join("; ",
    [
        $"in {field.Unit} on {string.Join(" and ", field.Axes.Select(Of))}",
        string.Join(", ", field.Norms.OrderBy(norm => norm.Norm).Select(norm => $"{norm.Norm} {NumberText.Of(norm.RelativeTolerance)}")),
        field.NominalSize > 0 ? $"relative to {NumberText.WithUnit(NumberText.Of(field.NominalSize), field.Unit)}" : "relative to the expected field",
        .. Stride(field.Stride),
    ]);

    private static string Of(FieldAxis axis) =>
        $"{axis.Name} ({NumberText.Of((long)axis.Count)} from {NumberText.WithUnit(NumberText.Of(axis.Origin), axis.Unit)} by {NumberText.Of(axis.Spacing)})";

    private static string Of(SeriesDescription series) => string.Join("; ",
    [
        .. series.Channels.Select(channel => Of(channel, series.TimeUnit)),
        .. series.Horizon is { } horizon ? [$"up to {NumberText.WithUnit(NumberText.Of(horizon), series.TimeUnit)}"] : Array.Empty<string>(),
        .. series.MinimumShare < 1 ? [$"at least {NumberText.Percent(series.MinimumShare)} of the longer one"] : Array.Empty<string>(),
        .. Stride(series.Stride),
    ]);

    private static string Of(ChannelDescription channel, string timeUnit) => string.Concat(
        $"{channel.Name} in {channel.Unit}: {NumberText.Of(channel.RangeShare)} of ",
        channel.NominalSize > 0 ? NumberText.WithUnit(NumberText.Of(channel.NominalSize), channel.Unit) : "its range",
        channel.RelativeTolerance > 0 ? $", {NumberText.Of(channel.RelativeTolerance)} relative" : "",
        channel.TimeTolerance > 0 ? $", {NumberText.WithUnit(NumberText.Of(channel.TimeTolerance), timeUnit)} earlier or later" : "");

    private static string[] Stride(int stride) => stride > 1 ? [$"stride {NumberText.Of((long)stride)}"] : [];
}
