using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario declares of a series.</summary>
internal static class SeriesCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(SeriesDescription series)
    {
        var what = $"the series '{series.Name}'";
        return
        [
            .. RecordingCheck.Unit($"the time of {what}", series.TimeUnit),
            .. RecordingCheck.Stride(what, series.Stride),
            .. string.IsNullOrWhiteSpace(series.Reason) ? [$"{what} gives no reason for its tolerances"] : Array.Empty<string>(),
            .. series.Channels.Count == 0 ? [$"{what} has no channels; at least one is needed"] : RecordingCheck.Names($"channel of {what}:", [.. series.Channels.Select(channel => channel.Name)]),
            .. series.Channels.SelectMany(channel => Channel($"the channel '{channel.Name}' of {what}", channel)),
            .. series.Horizon is not { } horizon || double.IsFinite(horizon) ? Array.Empty<string>() : [$"{what} has the horizon {NumberText.Of(horizon)}; it must be finite, or none"],
            .. series.MinimumShare is > 0 and <= 1 ? Array.Empty<string>() : [$"{what} has the minimum share {NumberText.Of(series.MinimumShare)}; it must be above 0 and at most 1"],
        ];
    }

    private static IEnumerable<string> Channel(string what, ChannelDescription channel)
    {
        foreach (var problem in RecordingCheck.Unit(what, channel.Unit).Concat(RecordingCheck.NominalSize(what, channel.NominalSize)))
        {
            yield return problem;
        }

        if (channel.Name == "time")
        {
            yield return $"{what} has the name of the first column";
        }

        if (!(channel.RangeShare is > 0 and < 1))
        {
            yield return $"{what} has the share {NumberText.Of(channel.RangeShare)} of its range; it must be above 0 and below 1, because near zero a relative tolerance tolerates nothing";
        }

        if (!(channel.RelativeTolerance is >= 0 and < 1))
        {
            yield return $"{what} has the relative tolerance {NumberText.Of(channel.RelativeTolerance)}; it must be at least 0 and below 1";
        }

        if (!(channel.TimeTolerance >= 0) || !double.IsFinite(channel.TimeTolerance))
        {
            yield return $"{what} has the time tolerance {NumberText.Of(channel.TimeTolerance)}; it must be finite and at least 0";
        }
    }
}
