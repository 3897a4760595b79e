namespace BnSyn.Engine.Circuits.Backends.Reference;

/// <summary>Growth by coincidence with the sum of every row kept, over the full matrix.</summary>
internal sealed class ReferenceHebbian
{
    private const float Fold = 0.5f;

    private readonly float[,] _weights;
    private readonly float _rate;
    private readonly double[] _firstSums;
    private readonly double[] _sums;
    private readonly float[] _factors;

    internal ReferenceHebbian(float[,] weights, float rate)
    {
        _weights = weights;
        _rate = rate;
        _firstSums = new double[weights.GetLength(0)];
        _sums = new double[weights.GetLength(0)];
        _factors = new float[weights.GetLength(0)];
        Reset();
    }

    internal float Factor(int target) => _factors[target];

    internal void Reset()
    {
        for (int i = 0; i < _sums.Length; i++)
        {
            _firstSums[i] = Sum(i);
            _sums[i] = _firstSums[i];
            _factors[i] = 1.0f;
        }
    }

    internal void Learn(bool[] arrived, bool[] fired)
    {
        for (int i = 0; i < fired.Length; i++)
        {
            if (!fired[i])
            {
                continue;
            }

            float growth = _rate / _factors[i];
            for (int j = 0; j < arrived.Length; j++)
            {
                if (arrived[j] && _weights[i, j] != 0.0f)
                {
                    _weights[i, j] += growth;
                    _sums[i] += growth;
                }
            }

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

        for (int j = 0; j < _weights.GetLength(1); j++)
        {
            _weights[i, j] *= _factors[i];
        }

        _sums[i] = Sum(i);
        _factors[i] = 1.0f;
    }

    private double Sum(int i)
    {
        double sum = 0.0;
        for (int j = 0; j < _weights.GetLength(1); j++)
        {
            sum += _weights[i, j];
        }

        return sum;
    }
}
