namespace BnSyn.Gate.Testing.Tests.Engine;

/// <summary>A mass on a spring, by additions and products alone: the same bits on every machine.</summary>
/// <param name="stiffness">The spring's, relative to the one that the baselines were accepted with.</param>
/// <param name="seed">Chooses the start.</param>
internal class Swing(double stiffness, ulong seed) : ISimulation
{
    private const double TimeStep = 0.0625;

    private double _position = 1 + (0.125 * seed);
    private double _velocity;
    private int _turns;

    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var before = _velocity;
            _velocity -= TimeStep * stiffness * _position;
            _position += TimeStep * _velocity;
            _turns += before * _velocity < 0 ? 1 : 0;
        }
    }

    public void Observe(IObservationSink sink)
    {
        sink.Scalar("position", _position);
        sink.Scalar("turns", _turns);
        sink.Count(CountNames.Elements, 1);
    }

    public void Dispose() => GC.SuppressFinalize(this);

    protected void Write(IStateSink sink)
    {
        sink.Write("position", [_position]);
        sink.Write("velocity", [_velocity]);
    }
}

/// <summary>The same, which shows its state at every step.</summary>
internal sealed class TracedSwing(double stiffness, ulong seed) : Swing(stiffness, seed), ITracedSimulation
{
    public void Trace(IStateSink sink) => Write(sink);
}
