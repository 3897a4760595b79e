using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What the ensemble of one backend came to against the reference's.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The candidate.</param>
/// <param name="Outcome">The worst of the metrics and of the joint distribution.</param>
/// <param name="Look">1, or 2 where the first look was inconclusive and the planned extension was added.</param>
/// <param name="Seeds">How many seeds the look had on either side; 0 where nothing could be compared.</param>
/// <param name="IsPaired">Whether the two values of a seed were compared as a pair.</param>
/// <param name="Metrics">One entry per compared metric.</param>
/// <param name="Joint">The metrics together; <see langword="null"/> where nothing could be compared.</param>
public sealed record EnsembleComparison(
    string Scenario,
    string Backend,
    Outcome Outcome,
    int Look,
    int Seeds,
    bool IsPaired,
    IReadOnlyList<EnsembleMetric> Metrics,
    JointDistribution? Joint);
