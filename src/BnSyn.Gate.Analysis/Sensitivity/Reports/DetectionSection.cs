using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary>How many comparisons see each perturbation, over all scenarios that declare it: a curve per row.</summary>
internal static class DetectionSection
{
    public static void Append(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        foreach (var tier in scenarios.SelectMany(scenario => scenario.Curves).GroupBy(curve => curve.Tier, StringComparer.Ordinal))
        {
            Append(text, scenarios, tier.Key, [.. tier.GroupBy(curve => curve.Perturbation, StringComparer.Ordinal).Select(same => DetectionCurve.Of([.. same]))]);
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios, string tier, List<DetectionCurve> curves)
    {
        var descriptions = scenarios.SelectMany(scenario => scenario.Description.Perturbations)
            .DistinctBy(perturbation => perturbation.Name, StringComparer.Ordinal).ToDictionary(perturbation => perturbation.Name, StringComparer.Ordinal);
        text.Append($"## Detection in the {tier} tier\n\n");
        text.Append("The share of comparisons that alarm, by size; a change is put into words for a size of 1 %. ");
        text.Append($"*{NumberText.Percent(DetectionCurve.NeededRate)} at* is the size from which on that share is reached, interpolated on a logarithmic scale.\n\n");

        // Scenarios may try other sizes; each combination has a table of its own, because a table has one heading per size.
        foreach (var table in curves.GroupBy(curve => string.Join('|', curve.Points.Select(point => NumberText.Percent(point.Size))), StringComparer.Ordinal))
        {
            MarkdownTable.Append(
                text,
                ["perturbation", "kind", "change", "comparisons:", .. table.Key.Split('|').Select(size => size + ":"), $"{NumberText.Percent(DetectionCurve.NeededRate)} at:"],
                table.Select(curve => Row(descriptions[curve.Perturbation], curve)).Append(Sum([.. table])));
        }
    }

    private static string[] Row(PerturbationDescription description, DetectionCurve curve) =>
    [
        description.Name,
        description.Kind switch
        {
            PerturbationKind.Drive => "drive",
            PerturbationKind.InitialState => "initial state",
            _ => "parameter",
        },
        description.Change,
        .. Cells(curve),
    ];

    private static string[] Sum(List<DetectionCurve> curves) => ["**all**", "", "", .. Cells(DetectionCurve.Of(curves))];

    private static IEnumerable<string> Cells(DetectionCurve curve) =>
    [
        NumberText.Of((long)curve.Points.Max(point => point.Runs)),
        .. curve.Points.Select(point => NumberText.Percent(point.Rate)),
        curve.Detectable?.ToString() ?? "not reached",
    ];
}
