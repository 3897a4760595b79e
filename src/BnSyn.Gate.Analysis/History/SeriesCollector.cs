using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// Makes series of runs: of each scenario only the runs whose parameters are those of the latest, of each quantity only what can
/// be compared. A value that is not finite is no part of a series.
/// </summary>
internal static class SeriesCollector
{
    /// <summary>All series, by scenario, quantity and place.</summary>
    public static (IReadOnlyList<Series> Series, IReadOnlyList<Finding> Findings) Collect(IReadOnlyList<PastVerdict> runs)
    {
        List<Series> series = [];
        List<Finding> findings = [];
        foreach (var name in runs.SelectMany(run => run.Content.Scenarios).Select(scenario => scenario.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var all = runs.Where(run => Scenario(run, name) is not null).ToList();
            var latest = Scenario(all[^1], name)!.ParameterHash;
            var same = all.FindAll(run => Scenario(run, name)!.ParameterHash == latest);
            findings.AddRange(Mixed(name, all.Count - same.Count, all.Count));
            series.AddRange(Metrics(name, same));
            series.AddRange(Shares(name, same));
            series.AddRange(Gains(name, same));
        }

        return (series, findings);
    }

    private static VerdictScenario? Scenario(PastVerdict run, string name) => run.Content.Scenarios.FirstOrDefault(scenario => scenario.Name == name);

    private static IEnumerable<Finding> Mixed(string scenario, int left, int all) => left == 0 ? [] :
    [
        Finding.Of(HistoryDiagnostics.MixedScenarios, ("count", NumberText.Of((long)left)), ("all", NumberText.Of((long)all))) with { Subject = new(scenario) },
    ];

    private static IEnumerable<Series> Metrics(string scenario, List<PastVerdict> runs) =>
        from run in runs
        let past = Scenario(run, scenario)!
        from metric in past.Metrics
        from value in metric.Values
        group (Run: run, value.Value) by (metric.Name, metric.Unit, Seed: value.Key, Where: past.EnvironmentClass) into values
        orderby values.Key.Name, values.Key.Seed, values.Key.Where
        select Of(scenario, $"{values.Key.Name}, seed {NumberText.Of(values.Key.Seed)}", values.Key.Unit, values.Key.Where, values);

    private static IEnumerable<Series> Gains(string scenario, List<PastVerdict> runs) =>
        from quantity in Quantities.All
        from run in runs
        from gains in run.Content.Gains
        where gains.Scenario == scenario
        let value = quantity.Of(gains)
        where value is not null
        group (Run: run, value.Value) by (quantity, gains.Backend, Where: quantity.NeedsOneMachine ? run.Machine : run.Content.Measured.EnvironmentClass) into values
        select Of(scenario, $"{values.Key.quantity.Name} ({values.Key.Backend})", values.Key.quantity.Unit, values.Key.Where, values);

    private static IEnumerable<Series> Shares(string scenario, List<PastVerdict> runs) =>
        from run in runs
        let past = Scenario(run, scenario)!
        from share in PastShare.Of(run.Content, scenario)
        group (Run: run, share.Value) by (share.Name, Where: past.EnvironmentClass) into values
        orderby values.Key.Name, values.Key.Where
        select Of(scenario, values.Key.Name, "1", values.Key.Where, values) with { IsShare = true };

    private static Series Of(string scenario, string name, string unit, string where, IEnumerable<(PastVerdict Run, double Value)> values)
    {
        var finite = values.Where(entry => double.IsFinite(entry.Value)).ToList();
        return new()
        {
            Scenario = scenario,
            Name = name,
            Unit = unit,
            Where = where,
            Runs = finite.ConvertAll(entry => entry.Run),
            Values = finite.ConvertAll(entry => entry.Value),
        };
    }
}
