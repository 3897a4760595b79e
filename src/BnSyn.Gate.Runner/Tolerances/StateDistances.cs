using System.Globalization;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>
/// Keeps the distances between two runs' states, of every quantity by itself, because what a quantity is measured by is only known at the
/// end. However long the run, no more than <see cref="MostSamples"/> samples are kept: where they are full, every other one goes.
/// </summary>
internal sealed class StateDistances
{
    /// <summary>Samples that are kept: enough for a regression and for a horizon to a part in a thousand.</summary>
    private const int MostSamples = 2048;

    /// <summary>Quantities that are summed up in a distance; a state of thousands of unnamed ones is taken at its first.</summary>
    private const int MostQuantities = 256;

    private readonly List<int> _steps = [];
    private readonly List<double[]> _differences = [];
    private readonly double[] _squares = new double[MostQuantities];
    private int _looked;
    private int _stride = 1;

    /// <summary>Why the states cannot be compared; empty where they can.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The distance of the last sample.</summary>
    public double Last => _differences.Count > 0 ? Distance(_differences[^1]) : 0;

    /// <summary>Whether the states of a step are wanted.</summary>
    public bool Wants(int step) => step % _stride == 0;

    /// <summary>Takes the states of a step.</summary>
    /// <param name="step">Steps that were taken.</param>
    /// <param name="unmoved">The state of the one run.</param>
    /// <param name="moved">The state of the other.</param>
    /// <returns>False where they cannot be compared.</returns>
    public bool Add(int step, StateCopy unmoved, StateCopy moved)
    {
        if (unmoved.Count != moved.Count)
        {
            return Fail(step, "are not made of as many quantities");
        }

        var differences = new double[Math.Min(unmoved.Count, MostQuantities)];
        for (var place = 0; place < differences.Length; place++)
        {
            var (one, other) = (unmoved[place], moved[place]);
            var name = one.Name.Length > 0 ? one.Name : string.Create(CultureInfo.InvariantCulture, $"quantity {place + 1}");
            if (!one.IsLike(other))
            {
                return Fail(step, $"have another {name}");
            }

            if (!Difference(one.Reals, other.Reals, ref _squares[place], out differences[place]))
            {
                return Fail(step, $"part in {name} by what is no finite number");
            }
        }

        _looked++;
        Keep(step, differences);
        return true;
    }

    /// <summary>The distances.</summary>
    /// <param name="growth">Says whose.</param>
    public StateGrowth Of(StateGrowth growth) => growth with { Problem = Problem, Steps = _steps, Distances = [.. _differences.Select(Distance)] };

    // The root mean square of what differs; squares add up over the samples that were looked at.
    private static bool Difference(ReadOnlySpan<double> one, ReadOnlySpan<double> other, ref double squares, out double difference)
    {
        double sum = 0, square = 0;
        for (var at = 0; at < one.Length; at++)
        {
            // A value that says "not yet" by being no number is the same in both.
            if (BitConverter.DoubleToInt64Bits(one[at]) == BitConverter.DoubleToInt64Bits(other[at]))
            {
                square += double.IsFinite(one[at]) ? one[at] * one[at] : 0;
                continue;
            }

            var by = one[at] - other[at];
            sum += by * by;
            square += one[at] * one[at];
        }

        squares += one.Length > 0 ? square / one.Length : 0;
        difference = one.Length > 0 ? Math.Sqrt(sum / one.Length) : 0;
        return double.IsFinite(difference);
    }

    private double Distance(double[] differences)
    {
        double sum = 0;
        var count = 0;
        for (var place = 0; place < differences.Length; place++)
        {
            var size = Math.Sqrt(_squares[place] / _looked);
            if (size > 0 || differences[place] > 0)
            {
                var part = differences[place] / (size > 0 ? size : 1);
                sum += part * part;
                count++;
            }
        }

        return count > 0 ? Math.Sqrt(sum / count) : 0;
    }

    private void Keep(int step, double[] differences)
    {
        _steps.Add(step);
        _differences.Add(differences);
        if (_steps.Count < MostSamples)
        {
            return;
        }

        _stride *= 2;
        for (var place = _steps.Count - 1; place >= 0; place--)
        {
            if (!Wants(_steps[place]))
            {
                _steps.RemoveAt(place);
                _differences.RemoveAt(place);
            }
        }
    }

    private bool Fail(int step, string problem)
    {
        Problem = string.Create(CultureInfo.InvariantCulture, $"the states after step {step} {problem}");
        return false;
    }
}
