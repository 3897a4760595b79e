using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tolerances.Reports;

/// <summary>Writes <c>tolerances.json</c> and <c>tolerances.md</c>.</summary>
public static class TolerancesReportWriter
{
    /// <summary>The page.</summary>
    public const string Page = "tolerances.md";

    /// <summary>Writes both files into the request's report folder, each atomically.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="scenarios">What was judged.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, IReadOnlyList<ScenarioTolerances> scenarios)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(scenarios);
        return ReportFolder.Write(request, folder =>
        {
            AtomicFile.Write(Path.Combine(folder, "tolerances.json"), TolerancesFile.Write(scenarios));
            AtomicFile.Write(Path.Combine(folder, Page), TolerancesPage.Write(scenarios));
        });
    }
}
