namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>The rules about a run and its expectation, one row each.</summary>
internal static class PairRules
{
    /// <summary>Rules about every pair.</summary>
    public static readonly IPairRule[] OfPairs =
    [
        new UnknownClassRule(),
        new FaultRule(),
        new ToleranceMetricRule(),
        new ExactMetricRule(),
        new ExactDigestRule(),
        new AnchorRule(),
    ];

    /// <summary>Rules about a pair in which the rules above found nothing wrong.</summary>
    public static readonly IPairRule[] OfSoundPairs =
    [
        new IdentityRule(),
    ];
}
