namespace BnSyn.Engine.Circuits;

/// <summary>The rhythms of a circuit.</summary>
public enum Rhythm
{
    /// <summary>2 Hz.</summary>
    Delta,

    /// <summary>8 Hz.</summary>
    Theta,

    /// <summary>10 Hz.</summary>
    Alpha,

    /// <summary>20 Hz.</summary>
    Beta,

    /// <summary>40 Hz.</summary>
    Gamma,
}

/// <summary>Phases that advance by 2π·f·dt a step, wrapped to [0, 2π).</summary>
/// <remarks>A phase is a function of the step, so nothing has to be computed while no population listens, and no error adds up.</remarks>
public sealed class Oscillators
{
    private const double TwoPi = 6.283185307179586;

    private static readonly double[] FrequenciesHz = [2.0, 8.0, 10.0, 20.0, 40.0];

    private readonly List<Action<long, Oscillators>> _listeners = [];
    private readonly double _dtMs;

    internal Oscillators(double dtMs) => _dtMs = dtMs;

    /// <summary>Whether somebody listens.</summary>
    internal bool HasListeners => _listeners.Count > 0;

    /// <summary>Calls back for every step, with the step and these phases, on the thread that runs the circuit.</summary>
    public void Listen(Action<long, Oscillators> listener) => _listeners.Add(listener);

    /// <summary>Phase of a rhythm at a step, in [0, 2π).</summary>
    public double Phase(Rhythm rhythm, long step)
    {
        double cycles = FrequenciesHz[(int)rhythm] * _dtMs / 1000.0 * step;
        return TwoPi * (cycles - (long)cycles);
    }

    /// <summary>Tells the listeners.</summary>
    internal void Tell(long step)
    {
        foreach (Action<long, Oscillators> listener in _listeners)
        {
            listener(step, this);
        }
    }
}
