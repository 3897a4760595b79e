using System.Globalization;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>A random matrix of weights: each pair is connected with one probability, its weight is a folded normal draw.</summary>
/// <remarks>W = c·|z|, c of a Bernoulli and z of a normal distribution: first all c, row by row, then all z, also where c is 0.</remarks>
public static class RandomWeights
{
    /// <summary>Draws the weights.</summary>
    /// <param name="generator">Where the draws come from: 2·rows·columns of them, a few more where normals are rejected.</param>
    /// <param name="sources">Number of sources, the rows; positive.</param>
    /// <param name="targets">Number of targets, the columns; positive.</param>
    /// <param name="probability">Probability of a connection, in [0, 1].</param>
    /// <param name="mean">Mean of the normal distribution, in units of weight.</param>
    /// <param name="standardDeviation">Its standard deviation; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range; the message names it.</exception>
    public static WeightMatrix Draw(
        RandomGenerator generator, int sources, int targets, double probability, double mean = 1.0, double standardDeviation = 0.1)
    {
        if (sources <= 0 || targets <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(sources), $"n_pre and n_post must be positive, got {sources} and {targets}");
        }

        if (!(probability >= 0.0 && probability <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), string.Create(CultureInfo.InvariantCulture, $"connection_prob must be in [0,1], got {probability}"));
        }

        ParameterCheck.Finite(mean, nameof(mean));
        ParameterCheck.NotNegative(standardDeviation, nameof(standardDeviation));
        var weights = new double[checked(sources * targets)];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = generator.NextBernoulli(probability);
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= Math.Abs(generator.NextNormal(mean, standardDeviation));
        }

        return new WeightMatrix(sources, targets, weights);
    }
}
