using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances.Reports;

/// <summary>The tolerances of scenarios as lines for a console.</summary>
public static class TolerancesText
{
    /// <summary>The console's table of one scenario.</summary>
    /// <param name="scenario">What was judged.</param>
    /// <returns>Lines.</returns>
    public static IReadOnlyList<string> Table(ScenarioTolerances scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string[][] rows = [[.. FloorCells.Headings.Select(heading => heading.TrimEnd(':'))], .. scenario.Floors.Select(FloorCells.Of)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return
        [
            .. About(scenario).Select((line, index) => index == 0 ? $"{scenario.Measurement.Description.Name}: {line}" : line),
            .. rows.Select(row => "  " + string.Join("  ", row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column])))),
        ];
    }

    /// <summary>All scenarios in one sentence.</summary>
    /// <param name="scenarios">What was judged.</param>
    /// <returns>The sentence, without a full stop.</returns>
    public static string Summary(IReadOnlyList<ScenarioTolerances> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var tolerances = scenarios.SelectMany(scenario => scenario.Floors).Where(floor => floor.Observable.HasTolerance).ToList();
        var unmeasured = tolerances.Count(floor => floor.All is null);
        return $"{tolerances.Count(floor => floor.IsBelowFloor)} of {tolerances.Count - unmeasured} measured tolerances of {scenarios.Count} {(scenarios.Count == 1 ? "scenario" : "scenarios")} are below the rounding floor, "
            + $"{tolerances.Count(floor => floor.Physics.Passing.Count > 0)} are blind"
            + (unmeasured > 0 ? $", {unmeasured} were not measured" : "");
    }

    /// <summary>What was run, and how the states part.</summary>
    internal static IEnumerable<string> About(ScenarioTolerances scenario)
    {
        if (!scenario.IsMeasured)
        {
            // Why what could have a floor has none; where nothing could, that.
            var why = scenario.Floors.Select(floor => floor.Missing).Distinct(StringComparer.Ordinal).OrderBy(missing => missing == ObservableFloor.OverRuns).ToList();
            why = why.Count == 2 && why[1] == ObservableFloor.OverRuns ? why[..1] : why;
            yield return why is [var one] ? $"not measured: {one}" : "not measured";
        }
        else
        {
            yield return $"{scenario.Measurement.Backend}, {scenario.Measured}";
        }

        if (scenario.Growth is { } growth)
        {
            var end = NumberText.Rounded(scenario.Measurement.Description.Steps * scenario.Measurement.Description.StepSeconds);
            var horizon = scenario.Saturation is { } saturation ? $"they have nothing to do with one another from t = {NumberText.Rounded(saturation)} on: the predictability horizon" : $"the predictability horizon is beyond the run, which ends at t = {end}";
            yield return $"the states grow apart {growth}, at most to {NumberText.Rounded(scenario.LargestDistance!.Value, 2)} of their size; {horizon}";
        }
        else if (scenario.Measurement.WithoutGrowth.Length > 0)
        {
            yield return $"how the states grow apart is not measured: {scenario.Measurement.WithoutGrowth}";
        }
    }
}
