namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>How two distributions are measured against each other.</summary>
public enum PooledMeasure
{
    /// <summary>The largest difference of the distribution functions.</summary>
    Largest,

    /// <summary>The area between the distribution functions, in the samples' unit: Wasserstein's first distance.</summary>
    Area,
}

/// <summary>
/// The distance of two pooled samples whose runs can change sides. Samples of one run depend on each other, runs do not: only whole runs are
/// exchanged. Samples are sorted once, and eight exchanges cost one walk over them.
/// </summary>
internal sealed class PooledDistance
{
    /// <summary>Exchanges that are measured at a time.</summary>
    public const int Lanes = 8;

    /// <summary>Sums in another order differ in their last digits; an exchange that ties with the data counts as at least as far.</summary>
    private const double RoundingOfASum = 1e-12;

    private readonly PooledMeasure _measure;
    private readonly double[] _values;
    private readonly int[] _runs;
    private readonly double[] _weights;
    private readonly double[] _totals;
    private readonly double _scale;

    /// <param name="runs">Ascending samples by run, and how many samples each set stands for.</param>
    /// <param name="reference">How many of the runs, from the first on, are the reference's.</param>
    /// <param name="measure">Which distance.</param>
    public PooledDistance(IReadOnlyList<(double[] Values, long Count)> runs, int reference, PooledMeasure measure)
    {
        _measure = measure;
        _totals = [.. runs.Select(run => (double)run.Count)];
        _values = [.. runs.SelectMany(run => run.Values)];
        _runs = [.. runs.SelectMany((run, at) => run.Values.Select(_ => at))];
        _weights = [.. runs.Select(run => run.Values.Length == 0 ? 0 : (double)run.Count / run.Values.Length)];
        Array.Sort(_values, _runs);

        // Within a tie the order of runs decides about the last digits of sums, and must be the data's alone.
        for (int first = 0, next; first < _values.Length; first = next)
        {
            for (next = first + 1; next < _values.Length && _values[next] == _values[first]; next++)
            {
                // To the end of the tie.
            }

            Array.Sort(_runs, first, next - first);
        }

        var labels = new byte[runs.Count];
        Array.Fill(labels, byte.MaxValue, 0, reference);
        _scale = measure == PooledMeasure.Largest || _values.Length == 0 ? 1 : Math.Max(_values[^1] - _values[0], double.Epsilon);
        Observed = Measure(labels)[0];
    }

    /// <summary>The distance as measured.</summary>
    public double Observed { get; }

    /// <summary>Which of eight exchanges leave the samples at least as far apart as measured; bit k answers for exchange k.</summary>
    /// <param name="isReference">One byte per run; bit k says whether exchange k makes the run the reference's.</param>
    public byte AtLeastAsFar(ReadOnlySpan<byte> isReference)
    {
        var distances = Measure(isReference);
        var answers = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            // A side without samples is as far from the other as can be.
            answers |= double.IsNaN(distances[lane]) || distances[lane] >= Observed - (RoundingOfASum * _scale) ? 1 << lane : 0;
        }

        return (byte)answers;
    }

    private double[] Measure(ReadOnlySpan<byte> isReference)
    {
        Span<double> reference = stackalloc double[Lanes];
        Span<double> candidate = stackalloc double[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            for (var run = 0; run < _totals.Length; run++)
            {
                (((isReference[run] >> lane) & 1) == 1 ? reference : candidate)[lane] += _totals[run];
            }
        }

        var distances = new double[Lanes];
        Span<double> difference = stackalloc double[Lanes];
        for (var at = 0; at < _values.Length; at++)
        {
            var (labels, weight) = (isReference[_runs[at]], _weights[_runs[at]]);
            for (var lane = 0; lane < Lanes; lane++)
            {
                difference[lane] += ((labels >> lane) & 1) == 1 ? weight / reference[lane] : -weight / candidate[lane];
            }

            if (at + 1 < _values.Length && _values[at + 1] > _values[at])
            {
                var width = _values[at + 1] - _values[at];
                for (var lane = 0; lane < Lanes; lane++)
                {
                    var height = Math.Abs(difference[lane]);
                    distances[lane] = _measure == PooledMeasure.Largest ? Math.Max(distances[lane], height) : distances[lane] + (height * width);
                }
            }
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            distances[lane] = reference[lane] > 0 && candidate[lane] > 0 ? distances[lane] : double.NaN;
        }

        return distances;
    }
}
