using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.History;

/// <summary>Writes <c>trend.md</c>, <c>trend.html</c> with a picture of what changed, <c>history.html</c> with one of everything that moves, and <c>trend.json</c>.</summary>
public static class TrendWriter
{
    private const int SchemaVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the files, each atomically.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="folder">The folder that gets them.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(Trend trend, string folder)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            AtomicFile.Write(Path.Combine(folder, "trend.md"), TrendText.Markdown(trend));
            AtomicFile.Write(Path.Combine(folder, "trend.html"), Page(trend));
            AtomicFile.Write(Path.Combine(folder, "history.html"), HistoryPage.Write(trend));
            AtomicFile.Write(Path.Combine(folder, "trend.json"), JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    SchemaVersion,
                    trend.ExitCode,
                    trend.Runs,
                    trend.Threshold,
                    SeriesJudge.Level,
                    Series = trend.Rows,
                    Findings = trend.Findings.Select(finding => new { finding.Diagnostic.Code, finding.Severity, finding.Message }),
                },
                Options));
            return [];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [Finding.Of(HistoryDiagnostics.Unwritable, ("file", folder), ("problem", exception.Message))];
        }
    }

    private static string Page(Trend trend)
    {
        var contents = new List<(string Id, string Words)>();
        var pictures = TrendPictures.Of(trend).Select((drawn, at) => PictureHtml.Of(drawn.Picture, drawn.Scenario, at + 1)).ToList();
        var body = MarkdownHtml.Of(TrendText.Markdown(trend), contents)
            + (pictures.Count > 0 ? $"<h2 id=\"pictures\">Pictures</h2>\n<div class=\"pictures\">\n{string.Concat(pictures)}</div>\n" : "");
        return HtmlPage.Of("Physics gate: trend", trend.ExitCode == 0 ? "passed" : "inconclusive", contents, body);
    }
}
