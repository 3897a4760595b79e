using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary><c>report.html</c>: the Markdown report with its pictures.</summary>
internal static class HtmlReport
{
    /// <summary>Writes a report; the same input always gives the same text.</summary>
    public static string Write(ReportInput input)
    {
        var (first, others) = MarkdownReport.WriteParts(input);
        var contents = new List<(string Id, string Words)>();
        var body = MarkdownHtml.Of(first, contents) + OverviewMatrix.Html(input, contents) + PicturesSection.Html(input, contents) + MarkdownHtml.Of(others, contents);
        return HtmlPage.Of($"Physics gate: {input.Result.Verdict}", LookOf(input.Result.Verdict), contents, body);
    }

    private static string LookOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Drift => "drift",
        Verdict.Invalid => "invalid",
        _ => "inconclusive",
    };
}
