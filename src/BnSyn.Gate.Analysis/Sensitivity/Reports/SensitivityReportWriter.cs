using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
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
        try
        {
            AtomicFile.Write(Path.Combine(request.ReportDirectory, "sensitivity.json"), SensitivityFile.Write(scenarios));
            AtomicFile.Write(Path.Combine(request.ReportDirectory, "sensitivity.md"), SensitivityPage.Write(scenarios));
            return [];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [Finding.Of(GateDiagnostics.ReportsUnwritable, ("file", request.ReportDirectory), ("problem", exception.Message))];
        }
    }
}
