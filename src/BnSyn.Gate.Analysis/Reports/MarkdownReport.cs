using System.Text;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// Stage 9 (Report): the report in Markdown, one section after the other. <c>report.html</c> is made of all of it; <c>report.md</c> is read
/// in a pull request, and leaves out what makes it long.
/// </summary>
internal static class MarkdownReport
{
    /// <summary>The most characters of <c>report.md</c> where the gate passes.</summary>
    public const int LongestPass = 12_000;

    /// <summary>The most characters of <c>report.md</c> otherwise.</summary>
    public const int Longest = 25_000;

    /// <summary>What says that sections are missing.</summary>
    private const int LongestNote = 1_000;

    /// <summary>The sections in their order; a section without anything to say appends nothing.</summary>
    private static readonly Action<StringBuilder, ReportInput>[] Sections =
    [
        VerdictSection.Append,
        CausesSection.Append,
        ChangesSection.Append,
        ScenariosSection.Append,
        AcknowledgedSection.Append,
        RefreshSection.Append,
        .. OfKinds(ReportPlace.Costs),
        FindingsSection.Append,
        TracesSection.Append,
        .. OfKinds(ReportPlace.Comparisons),
        DeterminismSection.Append,
        .. OfKinds(ReportPlace.Drift),
        ReceivedSection.Append,
        MetricsSection.Append,
        StepInvariantsSection.Append,
        SensitivitySection.Append,
        ScenarioListSection.Append,
        EnvironmentSection.Append,
        InputsSection.Append,
        NotDoneSection.Append,
    ];

    /// <summary>Sections that are never left out: what the run is not is as much as what it is.</summary>
    private static readonly Action<StringBuilder, ReportInput>[] Kept =
        [VerdictSection.Append, CausesSection.Append, ScenariosSection.Append, AcknowledgedSection.Append, RefreshSection.Append, ReceivedSection.Append, NotDoneSection.Append, EnvironmentSection.Append];

    /// <summary>Sections that a reviewer reads without a click: what happened, why, where, and what the change gained.</summary>
    private static readonly Action<StringBuilder, ReportInput>[] Open =
        [VerdictSection.Append, CausesSection.Append, ScenariosSection.Append, AcknowledgedSection.Append, RefreshSection.Append, .. OfKinds(ReportPlace.Costs), NotDoneSection.Append];

    /// <summary>
    /// Writes the whole report in two parts: what is read first, down to the table of scenarios, and the rest. Pictures come between them. The same
    /// input always gives the same text.
    /// </summary>
    public static (string First, string Others) WriteParts(ReportInput input)
    {
        var first = Array.IndexOf(Sections, ScenariosSection.Append) + 1;
        return (Text(Sections.Take(first).Select(section => Of(section, input))), Text(Sections.Skip(first).Select(section => Of(section, input))));
    }

    /// <summary>Writes as much of the report as is read in a pull request: where it is long, the first sections and those that are never left out.</summary>
    public static string WriteShort(ReportInput input)
    {
        var most = input.Result.Verdict == Verdict.Passed ? LongestPass : Longest;
        var brief = input with { IsShort = true };
        var sections = Sections.Select(append => (Text: ShortText.Of(Of(append, brief), isFolded: !Open.Contains(append)), IsKept: Kept.Contains(append)))
            .Where(section => section.Text.Length > 0).ToList();
        if (sections.Sum(section => section.Text.Length) <= most)
        {
            return Text(sections.Select(section => section.Text));
        }

        var left = most - LongestNote - sections.Where(section => section.IsKept).Sum(section => section.Text.Length);
        var (shown, leftOut) = (new List<string>(), new List<string>());
        foreach (var (text, isKept) in sections)
        {
            if (isKept || text.Length <= left)
            {
                shown.Add(text);
                left -= isKept ? 0 : text.Length;
            }
            else
            {
                leftOut.Add(ShortText.Heading(text));
            }
        }

        return Text([.. shown, $"## More\n\nLeft out here because they are long, and in report.html: {string.Join(", ", leftOut)}.\n"]);
    }

    private static string Of(Action<StringBuilder, ReportInput> append, ReportInput input)
    {
        var text = new StringBuilder();
        append(text, input);
        return text.ToString();
    }

    private static string Text(IEnumerable<string> sections) => string.Concat(sections).TrimEnd('\n') + "\n";

    private static IEnumerable<Action<StringBuilder, ReportInput>> OfKinds(ReportPlace place) =>
        KindTable.All.SelectMany(kind => kind.Sections).Where(section => section.Place == place).Select(section => section.Append);
}
