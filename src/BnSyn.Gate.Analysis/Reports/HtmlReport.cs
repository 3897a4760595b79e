using System.Net;
using BnSyn.Gate.Analysis.Kinds;
using Markdig;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary><c>report.html</c>: the Markdown report in one file that needs no other.</summary>
internal static class HtmlReport
{
    private const string Style = """
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 78rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff; }
        h1 { border-bottom: 3px solid #0a6; padding-bottom: .3rem; }
        h2 { margin-top: 2.2rem; border-bottom: 1px solid #d0d7de; }
        table { border-collapse: collapse; display: block; overflow-x: auto; }
        th, td { border: 1px solid #d0d7de; padding: .25rem .6rem; vertical-align: top; }
        th { background: #f3f5f7; text-align: left; }
        td[style*="right"] { font-variant-numeric: tabular-nums; white-space: nowrap; }
        code { background: #f3f5f7; padding: 0 .25rem; }
        body.drift h1, body.invalid h1 { border-color: #c22; }
        body.inconclusive h1 { border-color: #d90; }
        @media (prefers-color-scheme: dark) {
          body { color: #e6e8ea; background: #15181c; }
          th, code { background: #22272e; }
          th, td, h2 { border-color: #3a424c; }
          a { color: #6cb6ff; }
        }
        """;

    // Raw HTML is switched off: a message of the engine's must not become part of the page. One for each report: a pipeline keeps its
    // renderers, and one that gave up on a report nested too deeply stays as deep and gives up on the next report too.
    private static MarkdownPipeline Pipeline => new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Renders a report.</summary>
    public static string Write(ReportInput input, string markdown)
    {
        var kind = Outcomes.Verdict.Passed == input.Result.Verdict ? "passed" : input.Result.Verdict switch
        {
            Outcomes.Verdict.Drift => "drift",
            Outcomes.Verdict.Invalid => "invalid",
            _ => "inconclusive",
        };
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Physics gate: {input.Result.Verdict}</title>
            <style>
            {Style}
            </style>
            </head>
            <body class="{kind}">
            {Body(markdown)}</body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Body(string markdown)
    {
        try
        {
            return Folded(Markdown.ToHtml(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // A name or a message of a thousand brackets nests too deeply to be rendered; the report is shown as it is written.
            return $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>\n";
        }
    }

    // The tags of the report's own folds are the only ones that come back; in a message an opening bracket is text already in the Markdown.
    private static string Folded(string html) => html
        .Replace("<p>&lt;details&gt;&lt;summary&gt;", "<details><summary>", StringComparison.Ordinal)
        .Replace("&lt;/summary&gt;</p>", "</summary>", StringComparison.Ordinal)
        .Replace("<p>&lt;/details&gt;</p>", "</details>", StringComparison.Ordinal);
}
