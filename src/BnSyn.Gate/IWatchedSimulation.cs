namespace BnSyn.Gate;

/// <summary>
/// A simulation that reports quantities which have to keep within bounds on every step, see
/// <see cref="ScenarioDescription.StepInvariants"/>. The gate calls <see cref="Watch"/> for the built state and after every step of an
/// observed run, and never of a timed one; the run then takes its steps one by one, whether it is traced or not.
/// </summary>
public interface IWatchedSimulation : ISimulation
{
    /// <summary>Reports the present values; it changes nothing, and comes after <see cref="ITracedSimulation.Trace"/> where there is that too.</summary>
    /// <param name="sink">Takes each declared quantity once.</param>
    void Watch(IWatchSink sink);
}
