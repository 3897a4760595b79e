namespace BnSyn.Gate;

/// <summary>A built simulation. Used by one thread at a time; several may live at once.</summary>
public interface ISimulation : IDisposable
{
    /// <summary>
    /// Advances the physics; the only call that is timed. An exception ends the run as a <em>fault</em>: a result like
    /// any other where the scenario expects it (<see cref="ScenarioDescription.ExpectedFault"/>), invalid elsewhere.
    /// </summary>
    /// <param name="steps">How many steps, at least 1.</param>
    void Advance(int steps);

    /// <summary>
    /// Reports what was observed of the steps so far. Called once, after the last step. Of a timed run only the counts are used.
    /// </summary>
    /// <param name="sink">Takes metrics, digests, counts, fields and series.</param>
    void Observe(IObservationSink sink);
}
