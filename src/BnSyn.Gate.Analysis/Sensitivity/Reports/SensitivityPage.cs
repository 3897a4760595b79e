using System.Text;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary><c>sensitivity.md</c>: what the gate sees and how often it sees what is not there, as tables.</summary>
internal static class SensitivityPage
{
    private static readonly Action<StringBuilder, IReadOnlyList<ScenarioSensitivity>>[] Sections =
    [
        Introduction,
        FalseAlarmsSection.Append,
        DetectionSection.Append,
        DetectableSizesSection.Append,
        ObservablesSection.Append,
        Findings,
    ];

    /// <summary>Writes the page; the same input always gives the same text.</summary>
    public static string Write(IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        var text = new StringBuilder();
        foreach (var append in Sections)
        {
            append(text, scenarios);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Introduction(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        text.Append("# Sensitivity\n\n");
        text.Append("Can the gate fail, and does it fail only where it should? Written by `dotnet build -t:PhysicsSensitivity` ");
        text.Append("(`-p:PhysicsGateSensitivityTiers=All` for both tiers; the command `physics-gate sensitivity` without MSBuild); the same engine gives the same page.\n\n");
        text.Append("Changed physics is compared with unchanged physics by the gate's own rules, by two tiers. ");
        text.Append("The *exact* tier compares digests, exact values and tolerances: one comparison per scenario and seed. ");
        text.Append("The *ensemble* tier compares distributions over many seeds with margins: one comparison per scenario. It judges engines that do not give the same bits, ");
        text.Append("and overlooks on purpose what stays inside the margins.");
        if (scenarios.SelectMany(scenario => scenario.Curves).Any(curve => curve.Tier == DistributionTier.TierName))
        {
            text.Append(" The *distribution* tier compares samples that are pooled over the seeds of a gate: one comparison per scenario. ");
            text.Append("Its false alarms are not counted: it exchanges whole runs, which has exactly the level that it is given.");
        }

        text.Append("\n\n");
        text.Append($"{scenarios.Count} scenarios, run on {string.Join(", ", scenarios.Select(scenario => scenario.Backend).Distinct(StringComparer.Ordinal))}, ");
        text.Append("a backend that gives the reference's bits.\n\n");
    }

    private static void Findings(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        var findings = scenarios.SelectMany(scenario => scenario.Findings).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        text.Append("## Over budget\n\n");
        foreach (var finding in findings)
        {
            text.Append($"- **{finding.Diagnostic.Code}** {MarkdownTable.Cell(finding.Message)}. {finding.Diagnostic.Remedy}\n");
        }
    }
}
