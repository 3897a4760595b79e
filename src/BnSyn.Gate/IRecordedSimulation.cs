namespace BnSyn.Gate;

/// <summary>
/// A simulation that is recorded while it runs. Where it is observed the gate calls <see cref="Record"/> for the built state and after
/// every step, behind <see cref="ITracedSimulation.Trace"/> where the simulation has that; never where it is timed.
/// </summary>
public interface IRecordedSimulation : ISimulation
{
    /// <summary>Reports the present state to the series, and to a field where this is its checkpoint. It must not change the simulation.</summary>
    /// <param name="sink">Takes samples and fields.</param>
    void Record(IRecordingSink sink);
}
