using BnSyn.Gate;

namespace DoublePendulum;

/// <summary>A pendulum whose path is recorded step by step, so that it keeps no history of its own.</summary>
internal sealed class SwingSimulation(Pendulum pendulum) : ITracedSimulation, IRecordedSimulation
{
    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            pendulum.Step();
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("angles", [pendulum.State.Angle1, pendulum.State.Angle2]);
        sink.Write("velocities", [pendulum.State.Velocity1, pendulum.State.Velocity2]);
    }

    /// <inheritdoc/>
    public void Record(IRecordingSink sink) => sink.Sample("path", pendulum.Time, [pendulum.State.Angle1, pendulum.State.Angle2]);

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("energy", pendulum.Energy);
        sink.Count(CountNames.Elements, 2);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A pendulum holds nothing but memory.
    }
}
