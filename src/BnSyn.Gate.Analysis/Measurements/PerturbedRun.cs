namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>One run of physics that was made wrong on purpose.</summary>
/// <param name="Perturbation">What was made wrong.</param>
/// <param name="Size">By how much: a fraction above 0.</param>
/// <param name="Run">What was observed.</param>
public sealed record PerturbedRun(string Perturbation, double Size, RunMeasurement Run);
