using Gaussian = MathNet.Numerics.Distributions.Normal;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>Pairs of normal numbers with a correlation between the two of a pair, and none between metrics or seeds.</summary>
internal static class PairedDraws
{
    /// <summary>One pair per metric and seed of a gate.</summary>
    public static (double Reference, double Candidate)[][] Draw(double correlation, int metrics, Random random) =>
    [
        .. Enumerable.Range(0, metrics).Select(_ => Enumerable.Range(0, PairedGate.Seeds + PairedGate.MoreSeeds).Select(_ =>
        {
            var (shared, own) = (Gaussian.Sample(random, 0, 1), Gaussian.Sample(random, 0, 1));
            return (shared, (correlation * shared) + (Math.Sqrt(1 - (correlation * correlation)) * own));
        }).ToArray()),
    ];
}
