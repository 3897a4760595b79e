using System.Security.Cryptography;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>One oscillator of energy 1/2; the seed is its phase.</summary>
/// <param name="seed">The phase in units of 0.1 rad.</param>
/// <param name="push">What is added to its first speed.</param>
public class OscillatorSimulation(ulong seed, double push = 0) : ITracedSimulation
{
    private readonly double[] _state = [Math.Cos(seed * 0.1), -Math.Sin(seed * 0.1) + push];
    private readonly MemoryStream _path = new();

    /// <summary>Steps so far.</summary>
    protected int Step { get; private set; }

    /// <summary>The position now.</summary>
    protected double Position => _state[0];

    private int Crossings { get; set; }

    /// <summary>Moves the position to the next number that a double can be.</summary>
    protected void Nudge() => _state[0] = Math.BitIncrement(_state[0]);

    /// <inheritdoc/>
    public virtual void Advance(int steps)
    {
        for (var i = 0; i < steps; i++, Step++)
        {
            var before = _state[0];
            _state[1] -= 0.005 * _state[0];
            _state[0] += 0.01 * _state[1];
            _state[1] -= 0.005 * _state[0];
            Crossings += before < 0 != _state[0] < 0 ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("motion", _state);
        sink.Write("crossings", [Crossings]);
        _path.Write(BitConverter.GetBytes(_state[0]));
    }

    /// <inheritdoc/>
    public virtual void Observe(IObservationSink sink)
    {
        sink.Scalar("energy", 0.5 * ((_state[0] * _state[0]) + (_state[1] * _state[1])));
        sink.Scalar("crossings", Crossings);
        sink.Digest("path", SHA256.HashData(_path.ToArray()));
        sink.Count(CountNames.Elements, 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the recorded path.</summary>
    /// <param name="disposing">Always true: there is nothing unmanaged.</param>
    protected virtual void Dispose(bool disposing) => _path.Dispose();
}
