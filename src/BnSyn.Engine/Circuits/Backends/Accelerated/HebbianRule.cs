namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Growth by coincidence, pair by pair, and a factor per target instead of a normalised row.</summary>
internal sealed class HebbianRule
{
    private const float Fold = 0.5f;

    private readonly DenseRows _weights;
    private readonly int _sources;
    private readonly float _rate;
    private readonly double[] _firstSums;
    private readonly double[] _sums;
    private readonly float[] _factors;
    private readonly float[] _growth;

    internal HebbianRule(DenseRows weights, int targets, int sources, float rate)
    {
        _weights = weights;
        _sources = sources;
        _rate = rate;
        _firstSums = new double[targets];
        _sums = new double[targets];
        _factors = new float[targets];
        _growth = new float[targets];
        Reset();
    }

    internal ReadOnlySpan<float> Factors => _factors;

    internal void Reset()
    {
        Array.Clear(_sums);
        for (int j = 0; j < _sources; j++)
        {
            Span<float> row = _weights.Row(j);
            for (int i = 0; i < row.Length; i++)
            {
                _sums[i] += row[i];
            }
        }

        _sums.CopyTo(_firstSums, 0);
        Array.Fill(_factors, 1.0f);
    }

    internal void Learn(ReadOnlySpan<int> arrived, ReadOnlySpan<int> fired)
    {
        foreach (int i in fired)
        {
            _growth[i] = _rate / _factors[i];
        }

        foreach (int j in arrived)
        {
            Span<float> row = _weights.Row(j);
            foreach (int i in fired)
            {
                if (row[i] != 0.0f)
                {
                    row[i] += _growth[i];
                    _sums[i] += _growth[i];
                }
            }
        }

        foreach (int i in fired)
        {
            Normalise(i);
        }
    }

    private void Normalise(int i)
    {
        if (_sums[i] > 0.0)
        {
            _factors[i] = (float)(_firstSums[i] / _sums[i]);
        }

        if (_factors[i] >= Fold)
        {
            return;
        }

        double sum = 0.0;
        for (int j = 0; j < _sources; j++)
        {
            ref float weight = ref _weights.Row(j)[i];
            weight *= _factors[i];
            sum += weight;
        }

        _sums[i] = sum;
        _factors[i] = 1.0f;
    }
}
