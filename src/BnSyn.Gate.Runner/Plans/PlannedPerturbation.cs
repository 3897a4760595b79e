namespace BnSyn.Gate.Runner.Plans;

/// <summary>What is made wrong in a run.</summary>
/// <param name="Name">One of the scenario's perturbations.</param>
/// <param name="Size">Its size: a fraction above 0.</param>
internal sealed record PlannedPerturbation(string Name, double Size);
