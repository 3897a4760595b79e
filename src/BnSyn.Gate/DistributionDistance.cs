namespace BnSyn.Gate;

/// <summary>How far apart two distributions are.</summary>
public enum DistributionDistance
{
    /// <summary>The largest difference of the two distribution functions: a share of the samples, from 0 to 1, whatever their unit.</summary>
    KolmogorovSmirnov,

    /// <summary>How far a sample has to move on average to turn one distribution into the other, in the samples' unit.</summary>
    Wasserstein,
}
