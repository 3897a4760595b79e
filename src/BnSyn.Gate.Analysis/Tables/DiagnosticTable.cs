using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>Every code of the gate, in order: one row per code, kept with what raises it.</summary>
public static class DiagnosticTable
{
    /// <summary>All rows: 1xxx request, 2xxx baselines, 3xxx physics, 4xxx timing, 5xxx memory and energy, 6xxx sensitivity, 7xxx history and claims, 8xxx mutants, 9xxx the gate itself.</summary>
    public static IReadOnlyList<Diagnostic> All { get; } = [.. Rows().OrderBy(row => row.Code, StringComparer.Ordinal)];

    private static IEnumerable<Diagnostic> Rows() =>
    [
        .. RequestDiagnostics.Rows,
        .. BaselineDiagnostics.Rows,
        .. RefreshDiagnostics.Rows,
        .. ReceivedDiagnostics.Rows,
        .. SealDiagnostics.Rows,
        .. RecordingDiagnostics.Rows,
        .. ShardDiagnostics.Rows,
        .. PhysicsDiagnostics.Rows,
        .. InvariantDiagnostics.Rows,
        .. AcknowledgementDiagnostics.Rows,
        .. KeptHistoryDiagnostics.Rows,
        .. KindTable.All.SelectMany(kind => kind.Diagnostics),
        .. ProfileDiagnostics.Rows,
        .. ScalingDiagnostics.Rows,
        .. SensitivityDiagnostics.Rows,
        .. ToleranceDiagnostics.Rows,
        .. HistoryDiagnostics.Rows,
        .. ClaimDiagnostics.Rows,
        .. MutantDiagnostics.Rows,
        .. GateDiagnostics.Rows,
        .. ProcessDiagnostics.Rows,
        .. TestingDiagnostics.Rows,
    ];
}
