using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>One distribution of one backend beside the reference's in the baseline.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Distribution">The distribution's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Statistic">Which distance.</param>
/// <param name="Distance">The distance; <see langword="null"/> where there is none.</param>
/// <param name="Margin">The smallest distance that matters.</param>
/// <param name="P">The p-value for another distribution, adjusted for all tests of the run; <see langword="null"/> where there is none.</param>
/// <param name="Seeds">How many seeds were pooled.</param>
/// <param name="Expected">The accepted samples of all of them.</param>
/// <param name="Actual">The measured ones.</param>
public sealed record DistributionComparison(
    string Scenario,
    string Backend,
    string Distribution,
    string Unit,
    Outcome Outcome,
    DistributionDistance Statistic,
    double? Distance,
    double Margin,
    double? P,
    int Seeds,
    long Expected,
    long Actual);
