using System.Numerics;
using BnSyn.Engine.Circuits.Learning;

namespace BnSyn.Engine.Circuits.Accelerated;

/// <summary>The three-factor rule: rows of traces are touched by spikes only, weights by pulses of the modulator only.</summary>
internal sealed class EligibilityRule
{
    private const int Tile = 16;

    private readonly EligibilityConstants _c;
    private readonly DenseRows _weights;
    private readonly int _targets;
    private readonly int _sources;
    private readonly TraceMatrix _traces;
    private readonly TraceMatrix? _differences;
    private readonly AlignedSingles _sourceTraces;
    private readonly long[] _lastSpikes;
    private readonly float[] _depressions;
    private readonly bool _lazy;

    internal EligibilityRule(DenseRows weights, int targets, int sources, EligibilityConstants constants, bool lazy)
    {
        _c = constants;
        _weights = weights;
        _targets = targets;
        _sources = sources;
        _lazy = lazy;
        _traces = new TraceMatrix(targets, sources, constants.Trace, lazy);
        _differences = constants.Difference is null ? null : new TraceMatrix(targets, sources, constants.Difference, lazy);
        _sourceTraces = new AlignedSingles(_traces.Stride);
        _lastSpikes = new long[targets];
        _depressions = new float[targets];
    }

    internal void Reset()
    {
        _traces.Clear();
        _differences?.Clear();
        _sourceTraces.Span.Clear();
        Array.Clear(_lastSpikes);
    }

    /// <summary>Source traces, and depression by spikes that come after one of the target.</summary>
    internal void Arrive(ReadOnlySpan<int> arrived, long step)
    {
        ref float traces = ref _sourceTraces.First;
        var decay = new Vector<float>(_c.SourceDecay);
        for (int j = 0; j < _traces.Stride; j += Vector<float>.Count)
        {
            (Vector.LoadUnsafe(ref traces, (nuint)j) * decay).StoreUnsafe(ref traces, (nuint)j);
        }

        Span<float> own = _sourceTraces.Span;
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
    internal void Learn(ReadOnlySpan<int> fired, long step)
    {
        foreach (int i in fired)
        {
            long since = step + 1 - _lastSpikes[i];
            _traces.Spike(i, since, _c.Potentiation, _sourceTraces.Span);
            _differences?.Spike(i, since, _c.Potentiation, _sourceTraces.Span);
            _lastSpikes[i] = step + 1;
        }

        if (!_lazy)
        {
            _traces.Materialise(_lastSpikes, step);
            _differences?.Materialise(_lastSpikes, step);
        }
    }

    /// <summary>A pulse of the modulator turns traces into weights. Traces lie target by target, weights source by source: by tiles.</summary>
    internal void Apply(float pulse, long step)
    {
        float rate = _c.Rate * pulse;
        Span<float> change = stackalloc float[Tile * Tile];
        for (int i = 0; i < _targets; i += Tile)
        {
            int targets = Math.Min(Tile, _targets - i);
            for (int j = 0; j < _sources; j += Tile)
            {
                int sources = Math.Min(Tile, _sources - j);
                Gather(change, i, targets, j, sources, step);
                for (int s = 0; s < sources; s++)
                {
                    Change(_weights.Row(j + s).Slice(i, targets), change.Slice(s * Tile, targets), rate);
                }
            }
        }
    }

    /// <summary>e after the events of a step.</summary>
    internal float Trace(int target, int source, long step) => _traces.At(target, source, step + 1 - _lastSpikes[target]);

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

    private void Gather(Span<float> change, int target, int targets, int source, int sources, long step)
    {
        for (int t = 0; t < targets; t++)
        {
            for (int s = 0; s < sources; s++)
            {
                change[(s * Tile) + t] = _traces.At(target + t, source + s, step + 1 - _lastSpikes[target + t])
                    + (_differences?.At(target + t, source + s, step + 1 - _lastSpikes[target + t]) ?? 0.0f);
            }
        }
    }

    private void Change(Span<float> weights, ReadOnlySpan<float> change, float rate)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            float changed = weights[i] + (rate * change[i]);
            changed = changed < _c.Lowest ? _c.Lowest : changed > _c.Highest ? _c.Highest : changed;
            weights[i] = weights[i] == 0.0f ? 0.0f : changed;
        }
    }
}
