namespace BnSyn.Gate.Tasks;

/// <summary>The gate's properties that a user may set, as docs/properties.md describes them.</summary>
internal static class GateProperties
{
    /// <summary>What every one of them begins with, and no property of anybody else.</summary>
    public const string Prefix = "PhysicsGate";

    /// <summary>Whether the baselines are written anew.</summary>
    public const string RefreshBaselines = "PhysicsGateRefreshBaselines";

    /// <summary>Whether that is allowed in continuous integration.</summary>
    public const string AllowRefreshInCI = "PhysicsGateAllowRefreshInCI";

    /// <summary>All names, sorted.</summary>
    public static readonly string[] All =
    [
        AllowRefreshInCI, "PhysicsGateBackends", "PhysicsGateBaselineDirectory", "PhysicsGateCompareDirectory", "PhysicsGateCompareTo", "PhysicsGateDependsOn", "PhysicsGateDeterminismRuns", "PhysicsGateDeterminismThreads", "PhysicsGateEnergy", "PhysicsGateEnergyMargin",
        "PhysicsGateForce", "PhysicsGateInstructionSet", "PhysicsGateIsContinuousIntegration", "PhysicsGateMeasureGains", "PhysicsGateMutantBudget", "PhysicsGateMutantSample", "PhysicsGateMutantSeed", "PhysicsGateMutantShard", "PhysicsGateMutants", "PhysicsGateMutantsEquivalent", "PhysicsGateMutantsKnown",
        "PhysicsGateMutate", "PhysicsGateOnBuild", "PhysicsGateOnInconclusive",
        "PhysicsGateParallelRuns", "PhysicsGatePerturbations", RefreshBaselines, "PhysicsGateRefreshReason", "PhysicsGateReportDirectory", "PhysicsGateRequestedBy", "PhysicsGateRequire",
        "PhysicsGateScenarios", "PhysicsGateSeeds", "PhysicsGateSensitivityTiers", "PhysicsGateSkip", "PhysicsGateTargetFramework", "PhysicsGateTimeBudget", "PhysicsGateTiming",
        "PhysicsGateTimingBudget", "PhysicsGateTimingMargin",
    ];
}
