using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary>Where each perturbation is seen, scenario by scenario.</summary>
internal static class DetectableSizesSection
{
    public static void Append(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        foreach (var tier in scenarios.SelectMany(scenario => scenario.Curves).GroupBy(curve => curve.Tier, StringComparer.Ordinal))
        {
            text.Append($"## The size that each scenario sees in the {tier.Key} tier\n\n");
            text.Append($"Where {NumberText.Percent(DetectionCurve.NeededRate)} of the seeds are reached; {FigureCell.Absent}: not declared there, because it does not act.\n\n");
            MarkdownTable.Append(
                text,
                ["perturbation", .. scenarios.Select(scenario => scenario.Description.Name + ":")],
                tier.Select(curve => curve.Perturbation).Distinct(StringComparer.Ordinal).Select(perturbation => (string[])
                [
                    perturbation,
                    .. scenarios.Select(scenario => Cell(scenario.Curves.FirstOrDefault(curve => curve.Tier == tier.Key && curve.Perturbation == perturbation))),
                ]));
        }
    }

    private static string Cell(DetectionCurve? curve) => curve is null ? FigureCell.Absent : curve.Detectable?.ToString() ?? "not reached";
}
