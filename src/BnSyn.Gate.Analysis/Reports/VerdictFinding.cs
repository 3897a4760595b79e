using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>A finding as programs read it. Names of files, not paths: the verdict is the same wherever the repository lies.</summary>
internal sealed record VerdictFinding
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>How it is shown.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What it does to the verdict.</summary>
    public Outcome? Effect { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>The name of the file that it points at.</summary>
    public string? File { get; init; }

    /// <summary>The line there.</summary>
    public int? Line { get; init; }

    /// <summary>The column there.</summary>
    public int? Column { get; init; }

    /// <summary>The scenario.</summary>
    public string? Scenario { get; init; }

    /// <summary>The backend.</summary>
    public string? Backend { get; init; }

    /// <summary>What was compared with.</summary>
    public Against? Against { get; init; }

    /// <summary>The seed.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The metric or digest.</summary>
    public string? Observable { get; init; }

    /// <summary>The value that was expected.</summary>
    public double? Expected { get; init; }

    /// <summary>The value that was measured.</summary>
    public double? Actual { get; init; }

    /// <summary>The unit of both.</summary>
    public string? Unit { get; init; }

    /// <summary>The tolerance in words.</summary>
    public string? Tolerance { get; init; }

    /// <summary>The first step whose states differ.</summary>
    public int? FirstDivergingStep { get; init; }

    /// <summary>The stack of an exception.</summary>
    public string? Trace { get; init; }

    /// <summary>What is written of a finding.</summary>
    public static VerdictFinding Of(Finding finding) => new()
    {
        Code = finding.Diagnostic.Code,
        Severity = finding.Severity,
        Effect = finding.Effect,
        Message = finding.Message,
        File = finding.Location is { } location ? Path.GetFileName(location.File) : null,
        Line = finding.Location?.Line,
        Column = finding.Location?.Column,
        Scenario = finding.Subject?.Scenario,
        Backend = finding.Subject?.Backend,
        Against = finding.Subject?.Against,
        Seed = finding.Subject?.Seed,
        Observable = finding.Subject?.Observable,
        Expected = finding.Difference?.Expected,
        Actual = finding.Difference?.Actual,
        Unit = finding.Difference?.Unit,
        Tolerance = finding.Difference?.Tolerance,
        FirstDivergingStep = finding.FirstDivergingStep,
        Trace = finding.Trace.Length > 0 ? finding.Trace : null,
    };
}
