using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>What a judged run holds of this kind.</summary>
internal static class DistributionsInResult
{
    extension(GateResult result)
    {
        /// <summary>Every comparison of distributions, by scenario, distribution and backend.</summary>
        public IReadOnlyList<DistributionComparison> Distributions => result.Of<DistributionJudgement>().Results;
    }
}
