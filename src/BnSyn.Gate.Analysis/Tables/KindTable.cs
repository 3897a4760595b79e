using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>Every kind of comparison, one row each. A new kind is one folder and one row here.</summary>
internal static class KindTable
{
    /// <summary>The kinds, in the order in which their findings and sections stand.</summary>
    public static readonly IKind[] All =
    [
        new PerSeedKind(),
        new EnsembleKind(),
        new TimingKind(),
        new MemoryKind(),
        new EnergyKind(),
    ];
}
