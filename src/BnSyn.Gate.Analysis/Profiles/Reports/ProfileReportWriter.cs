using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Profiles.Reports;

/// <summary>Writes <c>profile.json</c>, <c>profile.md</c> and <c>profile.html</c>.</summary>
public static class ProfileReportWriter
{
    /// <summary>The page.</summary>
    public const string Page = "profile.md";

    /// <summary>Writes the files into the request's report folder, each atomically.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="profile">What was measured.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, EngineProfile profile)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(profile);
        return ReportFolder.Write(request, folder =>
        {
            AtomicFile.Write(Path.Combine(folder, "profile.json"), ProfileFile.Write(profile));
            AtomicFile.Write(Path.Combine(folder, Page), ProfileText.Markdown(profile));
            AtomicFile.Write(Path.Combine(folder, "profile.html"), Html(profile));
        });
    }

    private static string Html(EngineProfile profile)
    {
        var contents = new List<(string Id, string Words)>();
        var body = MarkdownHtml.Of(ProfileText.Markdown(profile), contents);
        var pictures = ProfilePictures.Of(profile).Select((drawn, at) => PictureHtml.Of(drawn.Picture, drawn.Scenario, at + 1));
        return HtmlPage.Of("Physics gate: profile", "passed", contents, $"{body}<h2 id=\"pictures\">Pictures</h2>\n<div class=\"pictures\">\n{string.Concat(pictures)}</div>\n");
    }
}
