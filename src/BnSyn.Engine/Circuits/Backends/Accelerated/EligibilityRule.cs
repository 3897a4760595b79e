using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The three-factor rule: rows of traces are touched by spikes only, weights by pulses of the modulator only.</summary>
internal class EligibilityRule
{
    // Targets and sources that are taken together: a line of weights for each source, some lines of traces for each target.
    private const int Tile = 16;
    private const int Width = 64;

    private readonly EligibilityConstants _c;
    private readonly DenseRows _weights;
    private readonly int _targets;
    private readonly int _sources;
    private protected readonly TraceMatrix _traces;
    private protected readonly TraceMatrix? _differences;
    private readonly AlignedVector<float> _sourceTraces;
    private protected readonly long[] _lastSpikes;
    private readonly float[] _depressions;
    private readonly TraceWindow? _window;

    // What spikes of sources subtract depends on the last spikes as they happen, so such rows are kept up to date.
    internal EligibilityRule(DenseRows weights, int targets, int sources, EligibilityConstants constants)
        : this(
            weights,
            targets,
            sources,
            constants,
            new TraceMatrix(targets, sources, constants.Trace),
            constants.Difference is null ? null : new TraceMatrix(targets, sources, constants.Difference),
            isWindowed: !constants.Depresses)
    {
    }

    private protected EligibilityRule(
        DenseRows weights, int targets, int sources, EligibilityConstants constants, TraceMatrix traces, TraceMatrix? differences, bool isWindowed)
    {
        _c = constants;
        _weights = weights;
        _targets = targets;
        _sources = sources;
        _traces = traces;
        _differences = differences;
        _sourceTraces = AlignedVector<float>.Alone(_traces.Stride);
        _lastSpikes = new long[targets];
        _depressions = new float[targets];
        _window = isWindowed ? new TraceWindow(targets, _traces.Stride) : null;
    }

    internal void Reset()
    {
        _traces.Clear();
        _differences?.Clear();
        _sourceTraces.Values.Clear();
        Array.Clear(_lastSpikes);
        _window?.Clear();
    }

    /// <summary>Source traces, and depression by spikes that come after one of the target.</summary>
    internal void Arrive(ReadOnlySpan<int> arrived, long step)
    {
        ref float traces = ref _sourceTraces.First;
        var decay = new Vector<float>(_c.SourceDecay);
        var smallest = new Vector<float>(EligibilityConstants.SmallestTrace);
        for (int j = 0; j < _traces.Stride; j += Vector<float>.Count)
        {
            Vector<float> left = Vector.LoadUnsafe(ref traces, (nuint)j) * decay;
            Vector.ConditionalSelect(Vector.GreaterThanOrEqual(left, smallest), left, Vector<float>.Zero).StoreUnsafe(ref traces, (nuint)j);
        }

        Span<float> own = _sourceTraces.Values;
        foreach (int j in arrived)
        {
            own[j] += 1.0f;
        }

        if (_c.Depresses && arrived.Length > 0)
        {
            Depress(arrived, step);
        }
    }

    /// <summary>Potentiation by spikes of targets. Their last spikes are kept as step + 1, so that 0 is never.</summary>
    internal virtual void Learn(ReadOnlySpan<int> fired, long step)
    {
        if (_window is not null)
        {
            _window.Add(step, fired, _sourceTraces.Values);
            if (_window.IsFull)
            {
                Flush();
            }

            return;
        }

        foreach (int i in fired)
        {
            long since = step + 1 - _lastSpikes[i];
            _traces.Spike(i, since, _c.Potentiation, _sourceTraces.Values);
            _differences?.Spike(i, since, _c.Potentiation, _sourceTraces.Values);
            _lastSpikes[i] = step + 1;
        }
    }

    /// <summary>A pulse of the modulator turns traces into weights. Traces lie target by target, weights source by source: by tiles.</summary>
    internal void Apply(float pulse, long step)
    {
        Flush();
        var rate = new Vector<float>(_c.Rate * pulse);
        Span<float> traces = stackalloc float[Tile * Width];
        Span<float> change = stackalloc float[Tile];
        for (int i = 0; i < _targets; i += Tile)
        {
            int targets = Math.Min(Tile, _targets - i);
            for (int j = 0; j < _sources; j += Width)
            {
                int width = Math.Min(Width, _traces.Stride - j);
                for (int t = 0; t < targets; t++)
                {
                    long since = step + 1 - _lastSpikes[i + t];
                    Span<float> row = traces.Slice(t * Width, width);
                    _traces.Present(i + t, j, since, row, add: false);
                    _differences?.Present(i + t, j, since, row, add: true);
                }

                for (int s = 0; s < Math.Min(width, _sources - j); s++)
                {
                    Column(traces, s, change);
                    Change(_weights.PaddedRow(j + s).Slice(i, Tile), change, rate);
                }
            }
        }
    }

    /// <summary>e after the events of a step.</summary>
    internal float Trace(int target, int source, long step)
    {
        Flush();
        return _traces.At(target, source, step + 1 - _lastSpikes[target]);
    }

    private void Flush() => _window?.Flush(_traces, _differences, _c.Potentiation, _lastSpikes);

    private void Depress(ReadOnlySpan<int> arrived, long step)
    {
        for (int i = 0; i < _targets; i++)
        {
            _depressions[i] = _lastSpikes[i] > 0 ? _c.DepressionAfter(step + 1 - _lastSpikes[i]) : 0.0f;
        }

        for (int i = 0; i < _targets; i++)
        {
            float depression = _depressions[i];
            if (depression == 0.0f)
            {
                continue;
            }

            Span<float> row = _traces.Row(i);
            foreach (int j in arrived)
            {
                row[j] -= depression;
            }
        }
    }

    private static void Column(ReadOnlySpan<float> rows, int source, Span<float> column)
    {
        ref float from = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), source);
        ref float to = ref MemoryMarshal.GetReference(column);
        for (int t = 0; t < Tile; t++)
        {
            Unsafe.Add(ref to, t) = Unsafe.Add(ref from, t * Width);
        }
    }

    // Absent synapses stay absent; places beyond the last target hold zeros, so they do as well.
    private void Change(Span<float> weights, ReadOnlySpan<float> change, Vector<float> rate)
    {
        ref float to = ref MemoryMarshal.GetReference(weights);
        ref float from = ref MemoryMarshal.GetReference(change);
        var lowest = new Vector<float>(_c.Lowest);
        var highest = new Vector<float>(_c.Highest);
        for (int i = 0; i < Tile; i += Vector<float>.Count)
        {
            Vector<float> weight = Vector.LoadUnsafe(ref to, (nuint)i);
            Vector<float> changed = weight + (rate * Vector.LoadUnsafe(ref from, (nuint)i));
            changed = Vector.ConditionalSelect(Vector.LessThan(changed, lowest), lowest, changed);
            changed = Vector.ConditionalSelect(Vector.GreaterThan(changed, highest), highest, changed);
            Vector.ConditionalSelect(Vector.Equals(weight, Vector<float>.Zero), weight, changed).StoreUnsafe(ref to, (nuint)i);
        }
    }
}
