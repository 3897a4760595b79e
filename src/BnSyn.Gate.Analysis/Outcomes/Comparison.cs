namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>One run compared with one expectation.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend whose run was judged.</param>
/// <param name="Against">What it was compared with.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Outcome">What the comparison came to.</param>
/// <param name="FirstDivergingStep">The first step whose states differ; <see langword="null"/> where none does or no trail tells.</param>
/// <param name="MetricsCompared">How many metrics had a finite value on either side.</param>
public sealed record Comparison(
    string Scenario,
    string Backend,
    Against Against,
    ulong Seed,
    Outcome Outcome,
    int? FirstDivergingStep,
    int MetricsCompared);
