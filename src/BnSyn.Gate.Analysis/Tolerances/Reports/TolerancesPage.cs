using System.Text;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Tolerances.Reports;

/// <summary><c>tolerances.md</c>: what each tolerance is worth, as tables and as lines to paste.</summary>
internal static class TolerancesPage
{
    /// <summary>Writes the page; the same input always gives the same text.</summary>
    public static string Write(IReadOnlyList<ScenarioTolerances> scenarios)
    {
        var text = new StringBuilder();
        text.Append("# Tolerances\n\n");
        text.Append("How much rounding alone moves each observable, and what wrong physics its tolerance still sees. Written by `dotnet build -t:PhysicsTolerances` ");
        text.Append("(the command `physics-gate tolerances` without MSBuild); the same engine on the same machine gives the same page.\n\n");
        text.Append("The *floor* is the largest difference from the run that a gate makes: over every seed, where the initial state is moved by a last place either way, ");
        text.Append("and where the processor's instructions are fewer. The *horizon* is the simulated time at which the floor reaches the tolerance, by the distance of the states; of a series it is read off its own values. ");
        text.Append($"*Smallest physics seen* is the perturbation that the tolerance alone sees at the smallest size. {FigureCell.Absent}: not measured, or it does not apply.\n\n");
        foreach (var scenario in scenarios)
        {
            Append(text, scenario);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, ScenarioTolerances scenario)
    {
        var description = scenario.Measurement.Description;
        text.Append($"## {description.Name}\n\n");
        foreach (var line in TolerancesText.About(scenario))
        {
            text.Append(MarkdownTable.Cell(line)).Append("\n\n");
        }

        MarkdownTable.Append(text, [.. FloorCells.Headings], scenario.Floors.Select(FloorCells.Of));
        AppendCode(text, scenario);
        foreach (var finding in scenario.Findings)
        {
            text.Append($"- **{finding.Diagnostic.Code}** {MarkdownTable.Cell(finding.Message)}. {finding.Diagnostic.Remedy}\n");
        }

        text.Append(scenario.Findings.Count > 0 ? "\n" : "");
    }

    private static void AppendCode(StringBuilder text, ScenarioTolerances scenario)
    {
        var lines = scenario.Floors.Select(floor => SuggestedTolerance.Of(floor)?.Code(floor, scenario.Measured)).OfType<string>().ToList();
        if (lines.Count > 0)
        {
            text.Append("```csharp\n").AppendJoin('\n', lines).Append("\n```\n\n");
        }
    }
}
