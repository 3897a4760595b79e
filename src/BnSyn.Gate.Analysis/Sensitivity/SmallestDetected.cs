namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>How finely one observable sees.</summary>
/// <param name="Observable">A metric, a digest, a series, a field or a distribution.</param>
/// <param name="Size">The smallest size of any perturbation that it told in some run.</param>
/// <param name="Perturbations">How many perturbations it told in some run, at any size.</param>
public sealed record SmallestDetected(string Observable, double Size, int Perturbations);
