namespace BnSyn.Gate;

/// <summary>
/// A bound on a quantity that must hold for the built state and after every step of every run, whatever the baseline says. It needs
/// <see cref="IWatchedSimulation"/>.
/// </summary>
/// <param name="Quantity">Unique among the step invariants; lower-case words joined by underscores.</param>
/// <param name="Unit">The unit, or "1" for a pure number.</param>
/// <param name="Minimum">The smallest allowed value; negative infinity for none.</param>
/// <param name="Maximum">The largest allowed value; infinity for none.</param>
/// <param name="Reason">Why the physics would be wrong outside the bounds.</param>
public sealed record StepInvariantDescription(string Quantity, string Unit, double Minimum, double Maximum, string Reason);
