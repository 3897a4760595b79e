namespace BnSyn.Engine.Attractors;

/// <summary>The most recent states, each cut down to values that are equally spaced over it.</summary>
internal sealed class StateBuffer
{
    private readonly double[][] _states;
    private readonly int[] _kept;
    private int _next;
    private int _count;

    internal StateBuffer(CrystallizerParameters parameters)
    {
        _states = new double[parameters.BufferSize][];
        _kept = KeptOf(parameters.StateDimension, parameters.SnapshotDimension);
    }

    /// <summary>Keeps a state, in the place of the oldest one where the buffer is full.</summary>
    internal void Add(ReadOnlySpan<double> state)
    {
        var snapshot = new double[_kept.Length];
        for (int i = 0; i < snapshot.Length; i++)
        {
            snapshot[i] = state[_kept[i]];
        }

        _states[_next] = snapshot;
        _next = (_next + 1) % _states.Length;
        _count = Math.Min(_count + 1, _states.Length);
    }

    /// <summary>The states, by their place in the buffer: the order in which BN-Syn visits them.</summary>
    internal double[][] States() => _states[.._count];

    // NumPy's linspace(0, dimension - 1, kept), cut to whole numbers: the last one is exact, a single one is the first.
    private static int[] KeptOf(int dimension, int kept)
    {
        var indices = new int[kept];
        double step = kept > 1 ? (dimension - 1.0) / (kept - 1.0) : 0.0;
        for (int i = 0; i < kept; i++)
        {
            indices[i] = i > 0 && i == kept - 1 ? dimension - 1 : (int)(i * step);
        }

        return indices;
    }
}
