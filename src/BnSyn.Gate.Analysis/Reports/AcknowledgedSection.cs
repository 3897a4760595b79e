using System.Text;
using BnSyn.Gate.Analysis.Acknowledgements;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>Every acknowledgement, and what became of it: what does not fail is told all the same.</summary>
internal static class AcknowledgedSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Acknowledged is not { Count: > 0 } entries)
        {
            return;
        }

        text.Append("## Acknowledged drift\n\n");
        MarkdownTable.Append(text, ["scenario: metric", "where", "way", "stated:", "occurs:", "until", "in this run", "reason"], entries.Select(Row));
    }

    private static string[] Row(JudgedAcknowledgement judged)
    {
        var entry = judged.Stated;
        return
        [
            $"{entry.Scenario}: {entry.Quantity} ({entry.Code})",
            $"{string.Join(", ", entry.Backends)} against {AgainstWord.Of(entry.Against)}, seed {string.Join(", ", entry.Seeds.Select(NumberText.Of))}",
            entry.Direction,
            NumberText.WithUnit(NumberText.Of(entry.Size), entry.Unit),
            judged.Largest is { } largest ? NumberText.WithUnit(NumberText.Of(largest), entry.Unit) : "nothing",
            entry.LastDay,
            State(judged.State),
            entry.Reason,
        ];
    }

    private static string State(AcknowledgementState state) => state switch
    {
        AcknowledgementState.Holds => "as stated",
        AcknowledgementState.NotMeasured => "not measured",
        AcknowledgementState.Expired => "**expired**",
        AcknowledgementState.Wider => "**wider**",
        AcknowledgementState.TooWide => "**stated too wide**",
        _ => "**no longer**",
    };
}
