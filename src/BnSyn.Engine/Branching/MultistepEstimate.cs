using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Branching;

/// <summary>What multistep regression says of a series of activity.</summary>
/// <param name="BranchingRatio">m, descendants per ancestor and step, dimensionless.</param>
/// <param name="Lower">Lower end of its 95 % interval.</param>
/// <param name="Upper">Upper end of its 95 % interval.</param>
/// <param name="Amplitude">b, dimensionless: 1 where every neuron is seen, smaller the fewer are.</param>
/// <param name="Slopes">r_k, the slope of the activity k steps later over the present one, for k = 1, 2 ....</param>
public sealed record MultistepEstimate(double BranchingRatio, double Lower, double Upper, double Amplitude, IReadOnlyList<double> Slopes)
{
    /// <summary>The time after which correlations have fallen to 1/e, -1/ln m, in steps; +∞ for m ≥ 1, 0 for m = 0.</summary>
    public double AutocorrelationTime_steps => BranchingRatio >= 1.0 ? double.PositiveInfinity
        : BranchingRatio <= 0.0 ? 0.0 : -1.0 / Logarithm.Log(BranchingRatio);
}
