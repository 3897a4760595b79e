using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>What a history follows of a scenario of one run.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="ParameterHash">The hash of what its physics depended on.</param>
/// <param name="Figures">Its values.</param>
internal sealed record PastScenario(string Name, string ParameterHash, IReadOnlyList<PastFigure> Figures)
{
    /// <summary>Every scenario of a verdict.</summary>
    public static IReadOnlyList<PastScenario> Of(VerdictDocument verdict, PastRun run) =>
    [
        .. verdict.Scenarios.Select(scenario => new PastScenario(scenario.Name, scenario.ParameterHash, [.. Metrics(scenario), .. Shares(verdict, scenario), .. Gains(verdict, scenario, run)])),
    ];

    private static IEnumerable<PastFigure> Metrics(VerdictScenario scenario) =>
        from metric in scenario.Metrics
        from value in metric.Values
        let range = metric.RangeOf(value.Key)
        select new PastFigure(new(FigureKind.Metric, 0, metric.Name, value.Key, metric.Unit, scenario.EnvironmentClass), value.Value, range?.Lower ?? double.NaN, range?.Upper ?? double.NaN);

    private static IEnumerable<PastFigure> Shares(VerdictDocument verdict, VerdictScenario scenario) =>
        PastShare.Of(verdict, scenario.Name).Select(share => new PastFigure(new(FigureKind.Share, 0, share.Name, null, "1", scenario.EnvironmentClass), share.Value, 0, 1));

    private static IEnumerable<PastFigure> Gains(VerdictDocument verdict, VerdictScenario scenario, PastRun run) =>
        from entry in Quantities.All.Index()
        from gains in verdict.Gains
        where gains.Scenario == scenario.Name
        let value = entry.Item.Of(gains)
        where value is not null
        let name = $"{entry.Item.Name} ({gains.Backend})"
        select new PastFigure(new(FigureKind.Gain, entry.Index, name, null, entry.Item.Unit, entry.Item.NeedsOneMachine ? run.Machine : run.EnvironmentClass), value.Value);
}
