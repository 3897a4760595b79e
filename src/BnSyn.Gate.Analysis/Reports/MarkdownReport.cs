using System.Text;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>Stage 9 (Report): <c>report.md</c>, one section after the other.</summary>
internal static class MarkdownReport
{
    /// <summary>The sections in their order; a section without anything to say appends nothing.</summary>
    private static readonly Action<StringBuilder, ReportInput>[] Sections =
    [
        VerdictSection.Append,
        FindingsSection.Append,
        TracesSection.Append,
        ScenariosSection.Append,
        EnsemblesSection.Append,
        DeterminismSection.Append,
        DriftSection.Append,
        ReceivedSection.Append,
        RefreshSection.Append,
        TimingSection.Append,
        SpeedSection.Append,
        MemorySection.Append,
        EnergySection.Append,
        MetricsSection.Append,
        SensitivitySection.Append,
        EnvironmentSection.Append,
        InputsSection.Append,
        NotDoneSection.Append,
    ];

    /// <summary>Writes the report; the same input always gives the same text.</summary>
    public static string Write(ReportInput input)
    {
        var text = new StringBuilder();
        foreach (var append in Sections)
        {
            append(text, input);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
