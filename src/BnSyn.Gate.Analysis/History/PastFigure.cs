namespace BnSyn.Gate.Analysis.History;

/// <summary>A value of a run.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Value">The value; it need not be finite.</param>
/// <param name="Lower">The least that the baseline allowed; NaN where none is known.</param>
/// <param name="Upper">The most that it allowed; NaN where none is known.</param>
internal readonly record struct PastFigure(FigureKey Key, double Value, double Lower = double.NaN, double Upper = double.NaN);
