using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Mutants.Reports;

/// <summary>Writes <c>mutants.md</c> and <c>mutants.json</c>.</summary>
public static class MutantsReportWriter
{
    /// <summary>The page's name in the report folder.</summary>
    public const string Page = "mutants.md";

    /// <summary>Writes the files into the request's report folder, each atomically.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="result">What was found out.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, MutantsResult result)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        return ReportFolder.Write(request, folder =>
        {
            AtomicFile.Write(Path.Combine(folder, "mutants.json"), MutantsFile.Write(result));
            AtomicFile.Write(Path.Combine(folder, Page), MutantsPage.Write(result));
        });
    }
}
