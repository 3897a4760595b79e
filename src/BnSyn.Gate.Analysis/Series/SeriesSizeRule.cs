using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>
/// Every channel of the reference has a size that a tolerance can be a share of, and the horizon leaves something to compare: what the
/// gate could never see differ is no expectation.
/// </summary>
internal sealed class SeriesSizeRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from run in scenario.CountingRuns()
        where run.Backend == scenario.Description.Backends[0]
        from series in scenario.Description.Series
        let table = RecordingTables.OfSound(scenario.Description, series.Name, run.RecordingOf(series.Name))
        where table is not null
        from problem in Problems(series, table)
        select RunFinding.Of(RecordingDiagnostics.NoSize, scenario, run, series.Name, ("kind", "series"), ("problem", problem));

    private static IEnumerable<string> Problems(SeriesDescription series, RecordingTable table)
    {
        var last = table[table.Rows - 1, 0];
        if (series.Horizon is { } horizon && horizon < last && table[Math.Min(1, table.Rows - 1), 0] > horizon)
        {
            return [$"its horizon, {NumberText.WithUnit(NumberText.Of(horizon), series.TimeUnit)}, comes before its second kept sample"];
        }

        var end = Math.Min(last, series.Horizon ?? double.PositiveInfinity);
        return
            from channel in series.Channels.Select((channel, at) => (channel, at))
            where ChannelSize.Of(channel.channel, table, channel.at + 1, table[0, 0], end) == 0
            select $"the channel '{channel.channel.Name}' is 0 throughout, and declares no NominalSize";
    }
}
