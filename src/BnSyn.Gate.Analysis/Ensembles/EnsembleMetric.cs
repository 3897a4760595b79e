using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>One metric over two ensembles. Shift, interval, margin and effects are in the metric's unit.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Outcome">Equivalent, Drift or Inconclusive.</param>
/// <param name="Shift">The Hodges-Lehmann shift of the candidate against the reference.</param>
/// <param name="Lower">The lower end of the interval that was compared with the margin.</param>
/// <param name="Upper">Its upper end.</param>
/// <param name="Margin">The smallest shift that matters.</param>
/// <param name="MarginSource">Where the margin comes from, with its reason.</param>
/// <param name="DriftP">The p-value for a shift beyond the margin, adjusted for all tests of the run.</param>
/// <param name="ShapeDistance">The Kolmogorov-Smirnov distance of the two samples.</param>
/// <param name="ShapeP">Its p-value, adjusted for all tests of the run.</param>
/// <param name="DetectableEffect">The shift that this many seeds show to be drift with 90 % power.</param>
/// <param name="RequiredSeeds">
/// The seeds that show equivalence with 90 % power where nothing differs; <see langword="null"/> where a million do not suffice.
/// </param>
public sealed record EnsembleMetric(
    string Metric,
    string Unit,
    Outcome Outcome,
    double Shift,
    double Lower,
    double Upper,
    double Margin,
    string MarginSource,
    double DriftP,
    double ShapeDistance,
    double ShapeP,
    double DetectableEffect,
    int? RequiredSeeds);
