using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Scaling.Reports;

/// <summary>Writes <c>scaling.json</c>, <c>scaling-plan.md</c> and <c>scaling.html</c>.</summary>
public static class ScalingReportWriter
{
    /// <summary>The page.</summary>
    public const string Page = "scaling-plan.md";

    /// <summary>Writes the files into the request's report folder, each atomically.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="scaling">What was measured.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, EngineScaling scaling)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(scaling);
        return ReportFolder.Write(request, folder =>
        {
            AtomicFile.Write(Path.Combine(folder, "scaling.json"), ScalingFile.Write(scaling));
            AtomicFile.Write(Path.Combine(folder, Page), ScalingText.Markdown(scaling));
            AtomicFile.Write(Path.Combine(folder, "scaling.html"), Html(scaling));
        });
    }

    /// <summary>A line per scenario, for a terminal.</summary>
    /// <param name="scaling">What was measured.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Summary(EngineScaling scaling)
    {
        ArgumentNullException.ThrowIfNull(scaling);
        return scaling.Scenarios.Select(scenario => $"{scenario.Name}: {string.Join(' ', ScalingText.Sentences(scenario.Backends, scaling.Roof))}");
    }

    private static string Html(EngineScaling scaling)
    {
        var contents = new List<(string Id, string Words)>();
        var body = MarkdownHtml.Of(ScalingText.Markdown(scaling), contents);
        var pictures = ScalingPictures.Of(scaling).Select((drawn, at) => PictureHtml.Of(drawn.Picture, drawn.Scenario, at + 1));
        return HtmlPage.Of("Physics gate: scaling", "passed", contents, $"{body}<h2 id=\"pictures\">Pictures</h2>\n<div class=\"pictures\">\n{string.Concat(pictures)}</div>\n");
    }
}
