namespace BnSyn.Engine.Gpu.Backends;

/// <summary>What 0, 1, 2, ... equal weights come to when they are added one after the other, as the reference adds them.</summary>
/// <remarks>
/// <para>
/// The reference (<c>DenseWeights.Multiply</c>) clears a target's sum to +0 and adds W[source]·s[source] for every source of a class in ascending
/// order, where W is the weight of the class w, or +0 where there is no synapse, and s is 1 where the source fired, else 0. So every term is w, or a zero of either sign.
/// </para>
/// <para>
/// A zero changes no sum: x + ±0 is x for every x that is not zero, and (+0) + (±0) is +0. The sum is never -0: it begins as +0, and rounded to nearest a sum of two
/// numbers is -0 only where both are -0. So the sum is +0 + w + w + ..., from the left, with as many terms as sources fired, and depends on nothing else:
/// not on which of them fired. That is entry k of this table, made by the same additions. Nothing here holds for k·w, which rounds once.
/// </para>
/// <para>A weight is finite, so no term is NaN; a sum that overflows to infinity does so in the table too, and stays infinite.</para>
/// </remarks>
internal static class SpikeSums
{
    /// <summary>The sums.</summary>
    /// <param name="weight_nS">The weight of the class; finite.</param>
    /// <param name="most">From how many sources of the class a neuron receives at most.</param>
    internal static double[] Of(double weight_nS, int most)
    {
        var sums = new double[most + 1];
        for (int spikes = 1; spikes <= most; spikes++)
        {
            sums[spikes] = sums[spikes - 1] + weight_nS;
        }

        return sums;
    }
}
