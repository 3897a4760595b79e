using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary>How finely each metric and digest sees.</summary>
internal static class ObservablesSection
{
    public static void Append(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        var names = scenarios.SelectMany(scenario => scenario.Observables.Select(observable => observable.Observable))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return;
        }

        text.Append("## The smallest size that each observable saw\n\n");
        text.Append("Of any perturbation in any seed, and in brackets how many of the perturbations it ever saw.\n\n");
        MarkdownTable.Append(
            text,
            ["observable", .. scenarios.Select(scenario => scenario.Description.Name + ":")],
            names.Select(name => (string[])[name, .. scenarios.Select(scenario => Cell(scenario.Observables.FirstOrDefault(entry => entry.Observable == name)))]));
    }

    private static string Cell(SmallestDetected? entry) =>
        entry is null ? FigureCell.Absent : $"{NumberText.Percent(entry.Size)} ({entry.Perturbations})";
}
