using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Judging;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Stage 7 (Judge): every rule, one row each. A new rule is one file and one row here; a test compares the two.</summary>
internal static class RuleTable
{
    /// <summary>Rules about runs by themselves.</summary>
    public static readonly IRunRule[] OfRuns =
    [
        new ReportedRule(),
        new FiniteRule(),
        new UnexpectedFaultRule(),
        new ExpectedFaultRule(),
        new TimedFaultRule(),
        new DeterminismRule(),
        new ActivityRule(),
        new InvariantRule(),
        new EnergyRule(),
    ];

    /// <summary>The rules among them that hold for the runs of an ensemble too, which keep no bits and are not repeated.</summary>
    public static readonly IRunRule[] OfEnsembleRuns =
    [
        .. OfRuns.Where(rule => rule is ReportedRule or FiniteRule or UnexpectedFaultRule or ActivityRule or InvariantRule),
    ];

    /// <summary>Rules about what a scenario and its baseline declare.</summary>
    public static readonly IBaselineRule[] OfBaselines =
    [
        new AcceptedRule(),
        new ParametersRule(),
        new UnpairedMetricRule(),
        new UnpairedSeedRule(),
        new UnpairedBackendRule(),
        new UnpairedDigestRule(),
        new MetricDeclarationRule(),
        new EnsembleBaselineRule(),
    ];

    /// <summary>Rules about one run and its expectation.</summary>
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

    /// <summary>Rules about one backend's ensemble and the reference's.</summary>
    public static readonly IEnsembleRule[] OfEnsembles =
    [
        new EnsembleShiftRule(),
        new EnsembleShapeRule(),
        new JointDistributionRule(),
        new EnsembleEvidenceRule(),
    ];

    /// <summary>Rules about the whole run.</summary>
    public static readonly IGateRule[] OfGate =
    [
        new MissingBaselineRule(),
        new StaleBaselineRule(),
        new NothingComparedRule(),
        new NoInputRule(),
        new MovingMetricRule(),
        new OtherClassRule(),
        new TimesRule(),
        new TimedStateRule(),
        new TimedRule(),
        new OptimisedComparisonRule(),
        new NoiseFloorRule(),
        new SlowdownRule(),
        new ResolvedTimingRule(),
        new SpeedNewsRule(),
        new MemoryRule(),
        new MemoryAnswersRule(),
        new MemoryNewsRule(),
        new AllocationFreeRule(),
        new EnergyRiseRule(),
        new EnergyEvidenceRule(),
        new EnergyNewsRule(),
    ];
}
