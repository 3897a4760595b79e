using BnSyn.Engine.Circuits.Learning;

namespace BnSyn.Engine.Circuits.Backends.Reference;

/// <summary>The three-factor rule over full matrices of traces.</summary>
internal sealed class ReferenceEligibility
{
    private readonly float[,] _weights;
    private readonly EligibilityConstants _c;
    private readonly float[,] _traces;
    private readonly float[,]? _differences;
    private readonly float[] _sourceTraces;
    private readonly long[] _lastSpikes;

    internal ReferenceEligibility(float[,] weights, EligibilityConstants constants)
    {
        _weights = weights;
        _c = constants;
        _traces = new float[weights.GetLength(0), weights.GetLength(1)];
        _differences = constants.Difference is null ? null : new float[weights.GetLength(0), weights.GetLength(1)];
        _sourceTraces = new float[weights.GetLength(1)];
        _lastSpikes = new long[weights.GetLength(0)];
    }

    internal void Reset()
    {
        Array.Clear(_traces);
        Array.Clear(_sourceTraces);
        Array.Clear(_lastSpikes);
        if (_differences is not null)
        {
            Array.Clear(_differences);
        }
    }

    /// <summary>Source traces, and depression by spikes that come after one of the target.</summary>
    internal void Arrive(bool[] arrived, long step)
    {
        for (int j = 0; j < arrived.Length; j++)
        {
            float left = _sourceTraces[j] * _c.SourceDecay;
            _sourceTraces[j] = (left >= EligibilityConstants.SmallestTrace ? left : 0.0f) + (arrived[j] ? 1.0f : 0.0f);
            for (int i = 0; arrived[j] && _c.Depresses && i < _lastSpikes.Length; i++)
            {
                _traces[i, j] -= _lastSpikes[i] > 0 ? _c.DepressionAfter(step + 1 - _lastSpikes[i]) : 0.0f;
            }
        }
    }

    /// <summary>Potentiation by spikes of targets. Their last spikes are kept as step + 1, so that 0 is never.</summary>
    internal void Learn(bool[] fired, long step)
    {
        for (int i = 0; i < fired.Length; i++)
        {
            for (int j = 0; fired[i] && j < _sourceTraces.Length; j++)
            {
                float added = _c.Potentiation * _sourceTraces[j];
                _traces[i, j] = Trace(i, j, step) + added;
                if (_differences is not null)
                {
                    _differences[i, j] = Difference(i, j, step) + added;
                }
            }

            _lastSpikes[i] = fired[i] ? step + 1 : _lastSpikes[i];
        }
    }

    /// <summary>A pulse of the modulator turns traces into weights.</summary>
    internal void Apply(float pulse, long step)
    {
        float rate = _c.Rate * pulse;
        for (int i = 0; i < _lastSpikes.Length; i++)
        {
            for (int j = 0; j < _sourceTraces.Length; j++)
            {
                if (_weights[i, j] != 0.0f)
                {
                    float changed = _weights[i, j] + (rate * (Trace(i, j, step) + Difference(i, j, step)));
                    _weights[i, j] = changed < _c.Lowest ? _c.Lowest : changed > _c.Highest ? _c.Highest : changed;
                }
            }
        }
    }

    /// <summary>e after the events of a step.</summary>
    internal float Trace(int i, int j, long step) => _traces[i, j] * _c.Trace.After(step + 1 - _lastSpikes[i]);

    private float Difference(int i, int j, long step) =>
        _differences is null ? 0.0f : _differences[i, j] * _c.Difference!.After(step + 1 - _lastSpikes[i]);
}
