using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What each scenario is for and what was run of it; the probes of a family share a line.</summary>
internal static class ScenarioListSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        text.Append("## What was run\n\n");
        foreach (var scenario in input.Measurements.Scenarios.Where(scenario => scenario.Description.Family is null))
        {
            text.Append($"- **{MarkdownTable.Cell(scenario.Description.Name)}**: {MarkdownTable.Cell(scenario.Description.Purpose)} {Extent([scenario])}\n");
        }

        foreach (var family in input.Measurements.Scenarios.Where(scenario => scenario.Description.Family is not null).GroupBy(scenario => scenario.Description.Family!, StringComparer.Ordinal))
        {
            text.Append($"- **{MarkdownTable.Cell(family.Key)}**: {string.Join(", ", family.Select(scenario => MarkdownTable.Cell(scenario.Description.Name)))}. {Extent([.. family])}\n");
        }

        text.Append('\n');
    }

    private static string Extent(IReadOnlyList<ScenarioMeasurement> scenarios) =>
        $"Steps: {Range(scenarios, scenario => scenario.Description.Steps)} of {Range(scenarios, scenario => scenario.Description.StepSeconds * 1000)} ms; "
        + $"seeds: {string.Join(", ", scenarios.SelectMany(scenario => scenario.Seeds).Distinct().Order())}; "
        + $"backends: {string.Join(", ", scenarios.SelectMany(scenario => scenario.Backends).Distinct(StringComparer.Ordinal))}.";

    private static string Range(IReadOnlyList<ScenarioMeasurement> scenarios, Func<ScenarioMeasurement, double> value)
    {
        var (lowest, highest) = (scenarios.Min(value), scenarios.Max(value));
        return lowest == highest ? NumberText.Rounded(lowest) : $"{NumberText.Rounded(lowest)} to {NumberText.Rounded(highest)}";
    }
}
