using BnSyn.Gate;

namespace PhysicsGate1;

/// <summary>One run of the chain, as the gate advances and observes it.</summary>
internal sealed class ChainSimulation(ChainOfMasses chain) : ITracedSimulation
{
    private readonly double _initialEnergy = chain.Energy;
    private double _side = chain.Positions[0];
    private double _largestError;
    private int _turns;

    private double Middle => chain.Positions[chain.Positions.Length / 2];

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            chain.Step();
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        _largestError = Math.Max(_largestError, Math.Abs((chain.Energy / _initialEnergy) - 1));
        _turns += Middle * _side < 0 ? 1 : 0;
        _side = Middle == 0 ? _side : Middle;
        sink.Write("positions", chain.Positions);
        sink.Write("velocities", chain.Velocities);
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Scalar("displacement", Middle);
        sink.Scalar("energy_error", _largestError);
        sink.Scalar("turns", _turns);
        sink.Count(CountNames.Elements, chain.Positions.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The chain holds nothing but memory.
    }
}
