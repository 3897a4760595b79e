namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Every code of the gate, in order: one row per code, kept by range.</summary>
public static class DiagnosticTable
{
    /// <summary>All rows: 1xxx request, 2xxx baselines, 3xxx physics, 4xxx timing, 5xxx memory and energy, 6xxx sensitivity, 7xxx history, 8xxx mutants, 9xxx the gate itself.</summary>
    public static IReadOnlyList<Diagnostic> All { get; } =
    [
        .. RequestDiagnostics.Rows,
        .. BaselineDiagnostics.Rows,
        .. RefreshDiagnostics.Rows,
        .. EnsembleDiagnostics.Rows,
        .. ReceivedDiagnostics.Rows,
        .. SealDiagnostics.Rows,
        .. PhysicsDiagnostics.Rows,
        .. TimingDiagnostics.Rows,
        .. EnergyDiagnostics.Rows,
        .. SensitivityDiagnostics.Rows,
        .. HistoryDiagnostics.Rows,
        .. MutantDiagnostics.Rows,
        .. GateDiagnostics.Rows,
    ];
}
