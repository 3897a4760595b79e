using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Fields;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Series;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>Every kind of comparison, one row each. A new kind is one folder and one row here.</summary>
internal static class KindTable
{
    /// <summary>The kinds, in the order of their findings and sections.</summary>
    public static readonly IKind[] All =
    [
        new PerSeedKind(),
        new FieldKind(),
        new SeriesKind(),
        new EnsembleKind(),
        new DistributionKind(),
        new TimingKind(),
        new MemoryKind(),
        new EnergyKind(),
    ];

    /// <summary>The codes of what the physics costs.</summary>
    public static readonly IReadOnlySet<Diagnostic> Costs =
        All.Where(kind => kind.Sections.Any(section => section.Place == ReportPlace.Costs)).SelectMany(kind => kind.Diagnostics).ToHashSet();
}
