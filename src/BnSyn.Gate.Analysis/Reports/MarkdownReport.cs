using System.Text;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Tables;

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
        .. OfKinds(ReportPlace.Comparisons),
        DeterminismSection.Append,
        .. OfKinds(ReportPlace.Drift),
        ReceivedSection.Append,
        RefreshSection.Append,
        .. OfKinds(ReportPlace.Costs),
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

    private static IEnumerable<Action<StringBuilder, ReportInput>> OfKinds(ReportPlace place) =>
        KindTable.All.SelectMany(kind => kind.Sections).Where(section => section.Place == place).Select(section => section.Append);
}
