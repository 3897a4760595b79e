using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>
/// Stage 7 (Judge): every rule about the gate itself, one row each; the rules of a kind of comparison are rows of the kind. A new rule is
/// one file and one row; a test compares the two.
/// </summary>
internal static class RuleTable
{
    /// <summary>Rules about runs by themselves.</summary>
    public static readonly IRunRule[] OfRuns =
    [
        new ReportedRule(),
        new FiniteRule(),
        new RecordingRule(),
        new UnexpectedFaultRule(),
        new ExpectedFaultRule(),
        new TimedFaultRule(),
        new DeterminismRule(),
        new ActivityRule(),
        new InvariantRule(),
        new StepInvariantRule(),
        new RelationRule(),
    ];

    /// <summary>The rules among them that hold for the runs of an ensemble too, which keep no bits and are not repeated.</summary>
    public static readonly IRunRule[] OfEnsembleRuns =
    [
        .. OfRuns.Where(rule => rule is ReportedRule or FiniteRule or UnexpectedFaultRule or ActivityRule or InvariantRule or StepInvariantRule or RelationRule),
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
        new UnpairedRecordingRule(),
        new RecordingDeclarationRule(),
        new RecordingShapeRule(),
    ];

    /// <summary>Rules about the whole run.</summary>
    public static readonly IGateRule[] OfGate =
    [
        new MissingBaselineRule(),
        new StaleBaselineRule(),
        new StaleCsvRule(),
        new NothingComparedRule(),
        new NoInputRule(),
        new OtherVersionRule(),
        new MovingMetricRule(),
        new MissingShardsRule(),
    ];
}
