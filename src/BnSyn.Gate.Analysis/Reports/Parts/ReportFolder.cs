using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>The folder that a request wants its reports in.</summary>
internal static class ReportFolder
{
    /// <summary>Writes files into it.</summary>
    /// <param name="request">Names the folder.</param>
    /// <param name="write">Writes them, given its path.</param>
    /// <returns>A finding where the file system refuses; else nothing.</returns>
    public static IReadOnlyList<Finding> Write(GateRequest request, Action<string> write)
    {
        try
        {
            write(request.ReportDirectory);
            return [];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [Finding.Of(GateDiagnostics.ReportsUnwritable, ("file", request.ReportDirectory), ("problem", exception.Message))];
        }
    }
}
