namespace BnSyn.Gate;

/// <summary>
/// A simulation that can be looked at between two steps, so that the gate finds the first step at which two runs differ.
/// An observed run is <c>Trace</c>, then <c>Advance(1)</c> and <c>Trace</c> until the last step or a fault, then
/// <c>Observe</c>; a timed run never traces.
/// What must be recorded on every step but is no part of the physics (a spike raster) belongs into <see cref="Trace"/>.
/// </summary>
public interface ITracedSimulation : ISimulation
{
    /// <summary>Records the present step and writes the whole state, in an order that never changes.</summary>
    /// <param name="sink">Takes the state's values.</param>
    void Trace(IStateSink sink);
}
