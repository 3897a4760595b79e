using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Reports.Exports;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// Stage 9 (Report): writes <c>measurements.json</c>, <c>verdict.json</c>, <c>report.md</c>, <c>report.html</c>, <c>junit.xml</c>,
/// <c>findings.sarif</c>, <c>codequality.json</c> and, where a scenario fails, the folder <c>received</c>.
/// </summary>
public static class ReportWriter
{
    /// <summary>Writes all files into the request's report folder, each atomically.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    /// <param name="result">What it was judged to be.</param>
    /// <param name="refresh">What a refresh changed, if there was one.</param>
    /// <param name="history">What git says of the engine's sources since the baselines, if it was asked.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, MeasurementSet measurements, GateResult result, RefreshResult? refresh = null, SourceHistory? history = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var received = ReceivedBaselines.Of(result);
        var input = new ReportInput(request, measurements, result, refresh) { Received = received, History = history };
        return ReportFolder.Write(request, folder =>
        {
            MeasurementFile.Write(Path.Combine(folder, MeasurementFile.FileName), measurements);
            AtomicFile.Write(Path.Combine(folder, VerdictFile.FileName), VerdictFile.Write(input));
            AtomicFile.Write(Path.Combine(folder, "report.md"), MarkdownReport.WriteShort(input));
            AtomicFile.Write(Path.Combine(folder, JUnitFile.FileName), JUnitFile.Write(result));
            AtomicFile.Write(Path.Combine(folder, SarifFile.FileName), SarifFile.Write(input));
            AtomicFile.Write(Path.Combine(folder, CodeQualityFile.FileName), CodeQualityFile.Write(result));
            AtomicFile.Write(Path.Combine(folder, "report.html"), HtmlReport.Write(input));
            ReceivedFolder.Write(request, received);
        });
    }
}
