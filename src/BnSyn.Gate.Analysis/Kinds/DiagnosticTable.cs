using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Every code of the gate, in order: one row per code, kept with what raises it.</summary>
public static class DiagnosticTable
{
    /// <summary>All rows: 1xxx request, 2xxx baselines, 3xxx physics, 4xxx timing, 5xxx memory and energy, 6xxx sensitivity, 7xxx history, 8xxx mutants, 9xxx the gate itself.</summary>
    public static IReadOnlyList<Diagnostic> All { get; } = [.. Rows().OrderBy(row => row.Code, StringComparer.Ordinal)];

    private static IEnumerable<Diagnostic> Rows() =>
    [
        .. RequestDiagnostics.Rows,
        .. BaselineDiagnostics.Rows,
        .. RefreshDiagnostics.Rows,
        .. ReceivedDiagnostics.Rows,
        .. SealDiagnostics.Rows,
        .. PhysicsDiagnostics.Rows,
        .. PerSeedDiagnostics.Rows,
        .. EnsembleDiagnostics.Rows,
        .. TimingDiagnostics.Rows,
        .. MemoryDiagnostics.Rows,
        .. EnergyDiagnostics.Rows,
        .. SensitivityDiagnostics.Rows,
        .. HistoryDiagnostics.Rows,
        .. MutantDiagnostics.Rows,
        .. GateDiagnostics.Rows,
    ];
}
