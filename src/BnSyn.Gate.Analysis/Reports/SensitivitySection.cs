using System.Text;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>The gate about itself: what it was found to see when each baseline was accepted, and how often it saw what was not there.</summary>
internal static class SensitivitySection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Sensitivity.Count == 0)
        {
            return;
        }

        text.Append("## What this gate sees\n\n");
        text.Append("Measured when the baselines were accepted. False alarms: gates on unchanged physics that alarmed, and the largest rate with which so few are no surprise (95 %). ");
        text.Append($"Detectable: the size of each perturbation that {NumberText.Percent(DetectionCurve.NeededRate)} of the comparisons see.\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "tier", "false alarms:", "perturbations:", "detectable, median:", "detectable, worst:"],
            input.Result.Sensitivity.Select(Row));
        foreach (var scenario in input.Measurements.Scenarios.Where(scenario => scenario.Description.Family is null).Select(scenario => scenario.Description.Name)
            .Except(input.Result.Sensitivity.Select(entry => entry.Scenario), StringComparer.Ordinal))
        {
            text.Append($"Not measured for {scenario}: its baseline is from before; a refresh measures it.\n\n");
        }
    }

    private static string[] Row(AcceptedSensitivity entry)
    {
        var sizes = entry.DetectableSizes.OrderBy(perturbation => perturbation.Value).ThenBy(perturbation => perturbation.Key, StringComparer.Ordinal).ToList();
        return
        [
            entry.Scenario,
            entry.Tier,
            $"{NumberText.Percent(entry.FalseAlarmRate)} of {NumberText.Of((long)entry.Gates)} gates, at most {NumberText.Percent(entry.FalseAlarmBound)}",
            sizes.Count > 0 ? NumberText.Of((long)sizes.Count) : FigureCell.Absent,
            sizes.Count > 0 ? NumberText.Percent(sizes[sizes.Count / 2].Value) : FigureCell.Absent,
            sizes.Count > 0 ? $"{NumberText.Percent(sizes[^1].Value)} ({sizes[^1].Key})" : FigureCell.Absent,
        ];
    }
}
