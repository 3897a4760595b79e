using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary>Writes <c>sensitivity.json</c> and <c>sensitivity.md</c>.</summary>
public static class SensitivityReportWriter
{
    /// <summary>Writes both files into the request's report folder, each atomically.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="scenarios">What was judged.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(scenarios);
        return ReportFolder.Write(request, folder =>
        {
            AtomicFile.Write(Path.Combine(folder, "sensitivity.json"), SensitivityFile.Write(scenarios));
            AtomicFile.Write(Path.Combine(folder, "sensitivity.md"), SensitivityPage.Write(scenarios));
        });
    }
}
