namespace BnSyn.Gate.Runner.Plans;

/// <summary>What is made wrong in a run.</summary>
/// <param name="Name">One of the scenario's perturbations.</param>
/// <param name="Size">Its size: a fraction above 0; below 0 only where a rounding floor is measured, which moves a state either way.</param>
internal sealed record PlannedPerturbation(string Name, double Size);
