using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A perturbation that a tolerance sees.</summary>
/// <param name="Perturbation">Its name.</param>
/// <param name="Size">From which size on.</param>
internal sealed record SeenPerturbation(string Perturbation, DetectableSize Size);
