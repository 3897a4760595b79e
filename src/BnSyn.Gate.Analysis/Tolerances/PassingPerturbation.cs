namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A perturbation that moves an observable and that its tolerance lets pass.</summary>
/// <param name="Perturbation">Its name.</param>
/// <param name="Size">The largest size that was tried: a fraction.</param>
/// <param name="Moved">By how much it moves the observable, in its unit.</param>
internal sealed record PassingPerturbation(string Perturbation, double Size, double Moved);
