using BnSyn.Gate.Analysis.Fields;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Series;

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
        new DirectedMetricRule(),
        new ExactDigestRule(),
        new AnchorRule(),
        new HorizonRule(),
    ];

    /// <summary>Rules about every pair that are those of other kinds of comparison.</summary>
    public static readonly IPairRule[] OfRecordings =
    [
        new FieldRule(),
        new SeriesRule(),
    ];

    /// <summary>Rules about a pair in which the rules above found nothing wrong.</summary>
    public static readonly IPairRule[] OfSoundPairs =
    [
        new IdentityRule(),
    ];
}
