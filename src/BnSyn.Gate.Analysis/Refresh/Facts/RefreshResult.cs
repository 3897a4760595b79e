using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Refresh.Facts;

/// <summary>What came of a request to accept new physics.</summary>
public sealed record RefreshResult
{
    /// <summary>Refusals, or one message per refreshed file and warnings about values that crept away from their anchor.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The difference between the old and the new baselines, one fact per line.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Whether nothing was written because something refused.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
}
