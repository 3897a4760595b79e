using BnSyn.Engine.Networks;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Cli.Studies;

/// <summary>The weights of a network that learns, at one time.</summary>
internal sealed class LearnedWeights
{
    private readonly double[] _sorted;

    internal LearnedWeights(NetworkLearning learning, PlasticityParameters rule)
    {
        _sorted = new double[learning.Synapses];
        learning.CopyWeights(_sorted);
        Mean = _sorted.Length == 0 ? double.NaN : PairwiseSum.Mean(_sorted);
        Std = _sorted.Length == 0 ? double.NaN : PairwiseSum.StandardDeviation(_sorted);
        Array.Sort(_sorted);
        AtLeast = Share(weight => weight <= rule.W_min);
        AtMost = Share(weight => weight >= rule.W_max);
    }

    /// <summary>Their mean in nS; NaN without synapses, as all that follows.</summary>
    internal double Mean { get; }

    /// <summary>Their standard deviation (population formula) in nS.</summary>
    internal double Std { get; }

    /// <summary>Share of them at the smallest weight.</summary>
    internal double AtLeast { get; }

    /// <summary>Share of them at the largest weight.</summary>
    internal double AtMost { get; }

    /// <summary>The weight that a share of them is not above, in nS.</summary>
    internal double Quantile(double share) =>
        _sorted.Length == 0 ? double.NaN : _sorted[(int)Math.Round(share * (_sorted.Length - 1), MidpointRounding.ToEven)];

    /// <summary>How many there are in equal parts of a range of nS, its ends included.</summary>
    internal int[] Histogram(double least, double most, int parts)
    {
        var counts = new int[parts];
        foreach (double weight in _sorted)
        {
            counts[(int)Math.Clamp((weight - least) / (most - least) * parts, 0.0, parts - 1.0)]++;
        }

        return counts;
    }

    private double Share(Func<double, bool> isThere) => _sorted.Length == 0 ? double.NaN : _sorted.Count(isThere) / (double)_sorted.Length;
}
