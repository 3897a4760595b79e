namespace BnSyn.Gate.Runner.Foreign;

/// <summary>A simulation in a process of its own that is recorded step by step.</summary>
/// <param name="child">A process that has built the simulation; owned from now on.</param>
/// <param name="abilities">What it can do.</param>
/// <param name="createdSeconds">What building took there.</param>
internal sealed class RecordedForeignSimulation(EngineChild child, Abilities abilities, double createdSeconds)
    : ForeignSimulation(child, abilities, createdSeconds), IRecordedSimulation
{
    /// <inheritdoc/>
    public void Record(IRecordingSink sink) => TakeRecord(sink);
}
