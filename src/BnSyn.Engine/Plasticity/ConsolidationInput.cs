namespace BnSyn.Engine.Plasticity;

/// <summary>What a step of consolidation accepts: the checks, with BN-Syn's texts.</summary>
internal static class ConsolidationInput
{
    internal static double[] RequireWeights(ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty)
        {
            throw new ArgumentException("weights must hold at least one value, got none", nameof(weights));
        }

        for (int i = 0; i < weights.Length; i++)
        {
            if (!double.IsFinite(weights[i]))
            {
                throw new ArgumentException($"weights must be finite (first that is not: {i})", nameof(weights));
            }
        }

        return weights.ToArray();
    }

    internal static void RequireStep(double dt_s, int updates, int synapses)
    {
        if (!(dt_s > 0.0) || !double.IsFinite(dt_s))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_s), dt_s, "dt_s must be positive");
        }

        if (updates != synapses)
        {
            throw new ArgumentException($"fast_update shape mismatch: expected {synapses} values, got {updates}");
        }
    }
}
