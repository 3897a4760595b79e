using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Pictures;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>The Markdown of a report as a part of a page: well-formed, with the report's own links and folds and no others.</summary>
internal static class MarkdownHtml
{
    // The links of the report's own: to what a code means.
    private static readonly Regex OwnLink = new(@"\[(BNG\d{4})\]\((https://github\.com/bnsyn/gate/blob/main/docs/diagnostics\.md#bng\d{4})\)", RegexOptions.CultureInvariant);

    // How the tags of a fold come out of Markdown without HTML.
    private const string FoldStart = "<p>&lt;details&gt;&lt;summary&gt;";
    private const string SummaryEnd = "&lt;/summary&gt;</p>\n";
    private const string FoldEnd = "<p>&lt;/details&gt;</p>\n";

    // Raw HTML, links and pictures are switched off: a message of the engine's must not become part of the page, nor have it ask another machine
    // for anything. One for each report: a pipeline keeps its renderers, and one that gave up on a report nested too deeply stays as deep and
    // gives up on the next report too.
    private static MarkdownPipeline Pipeline
    {
        get
        {
            var builder = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml();
            builder.InlineParsers.TryRemove<LinkInlineParser>();
            builder.InlineParsers.TryRemove<AutolinkInlineParser>();
            return builder.Build();
        }
    }

    /// <summary>Renders Markdown.</summary>
    /// <param name="markdown">Any text.</param>
    /// <param name="contents">Gets the sections.</param>
    public static string Of(string markdown, List<(string Id, string Words)> contents)
    {
        try
        {
            var pipeline = Pipeline;
            var document = Markdown.Parse(markdown, pipeline);
            foreach (var heading in document.OfType<HeadingBlock>().Where(heading => heading.Level == 2))
            {
                var id = "section-" + NumberText.Of((long)contents.Count + 1);
                heading.GetAttributes().Id = id;
                contents.Add((id, string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(text => text.Content.ToString()) ?? [])));
            }

            return Folded(document, pipeline);
        }
        catch (ArgumentException)
        {
            // A name or a message of a thousand brackets nests too deeply to be rendered; the report is shown as it is written.
            return $"<pre>{Markup.Escape(markdown)}</pre>\n";
        }
    }

    // The tags of the report's own folds are the only ones that come back, and only as blocks of their own, each closed once: whatever a message
    // holds, the page stays well-formed.
    private static string Folded(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        var (text, folds) = (new StringBuilder(), 0);
        foreach (var html in document.Select(block => Rendered(block, pipeline)))
        {
            if (html.StartsWith(FoldStart, StringComparison.Ordinal) && html.EndsWith(SummaryEnd, StringComparison.Ordinal))
            {
                text.Append("<details><summary>").Append(html.AsSpan(FoldStart.Length, html.Length - FoldStart.Length - SummaryEnd.Length)).Append("</summary>\n");
                folds++;
            }
            else if (html == FoldEnd && folds > 0)
            {
                text.Append("</details>\n");
                folds--;
            }
            else
            {
                text.Append(html);
            }
        }

        return text.Insert(text.Length, "</details>\n", folds).ToString();
    }

    private static string Rendered(Block block, MarkdownPipeline pipeline)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.Render(block);
        return OwnLink.Replace(writer.ToString(), "<a href=\"$2\">$1</a>").Replace(" style=\"text-align: right;\"", " class=\"r\"", StringComparison.Ordinal);
    }
}
