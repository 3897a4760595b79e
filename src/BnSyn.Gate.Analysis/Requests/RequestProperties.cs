namespace BnSyn.Gate.Analysis.Requests;

/// <summary>The keys of a request file: the names of the MSBuild properties, spelled once.</summary>
internal static class RequestProperties
{
    public const string ScenarioAssembly = "PhysicsGateScenarioAssembly";
    public const string ProbeFile = "PhysicsGateProbeFile";
    public const string InputFile = "PhysicsGateInputFile";
    public const string BuildProperties = "PhysicsGateBuildProperties";
    public const string BaselineDirectory = "PhysicsGateBaselineDirectory";
    public const string ReportDirectory = "PhysicsGateReportDirectory";
    public const string ProjectFile = "PhysicsGateProjectFile";
    public const string Configuration = "Configuration";
    public const string Require = "PhysicsGateRequire";
    public const string Scenarios = "PhysicsGateScenarios";
    public const string Backends = "PhysicsGateBackends";
    public const string Seeds = "PhysicsGateSeeds";
    public const string ParallelRuns = "PhysicsGateParallelRuns";
    public const string Perturbations = "PhysicsGatePerturbations";
    public const string SensitivityTiers = "PhysicsGateSensitivityTiers";
    public const string TimeBudget = "PhysicsGateTimeBudget";
    public const string Timing = "PhysicsGateTiming";
    public const string TimingMargin = "PhysicsGateTimingMargin";
    public const string TimingBudget = "PhysicsGateTimingBudget";
    public const string CompareTo = "PhysicsGateCompareTo";
    public const string CompareDirectory = "PhysicsGateCompareDirectory";
    public const string Energy = "PhysicsGateEnergy";
    public const string EnergyMargin = "PhysicsGateEnergyMargin";
    public const string DeterminismRuns = "PhysicsGateDeterminismRuns";
    public const string DeterminismThreads = "PhysicsGateDeterminismThreads";
    public const string InstructionSet = "PhysicsGateInstructionSet";
    public const string OnInconclusive = "PhysicsGateOnInconclusive";
    public const string MeasureGains = "PhysicsGateMeasureGains";
    public const string Force = "PhysicsGateForce";
    public const string Mutate = "PhysicsGateMutate";
    public const string Mutants = "PhysicsGateMutants";
    public const string MutantShard = "PhysicsGateMutantShard";
    public const string MutantSample = "PhysicsGateMutantSample";
    public const string MutantSeed = "PhysicsGateMutantSeed";
    public const string MutantsEquivalent = "PhysicsGateMutantsEquivalent";
    public const string MutantsKnown = "PhysicsGateMutantsKnown";
    public const string MutantBudget = "PhysicsGateMutantBudget";
    public const string MutantDirectory = "PhysicsGateMutantDirectory";
    public const string CompilerDirectory = "PhysicsGateCompilerDirectory";
    public const string RefreshBaselines = "PhysicsGateRefreshBaselines";
    public const string RefreshReason = "PhysicsGateRefreshReason";
    public const string AllowRefreshInCI = "PhysicsGateAllowRefreshInCI";
    public const string ContinuousIntegrationBuild = "ContinuousIntegrationBuild";
    public const string Commit = "PhysicsGateCommit";
    public const string RequestedBy = "PhysicsGateRequestedBy";

    /// <summary>Every key, sorted.</summary>
    public static readonly string[] All =
    [
        ContinuousIntegrationBuild, Configuration, AllowRefreshInCI, Backends, BaselineDirectory, BuildProperties, Commit, CompareDirectory, CompareTo,
        CompilerDirectory, DeterminismRuns, DeterminismThreads, Energy, EnergyMargin, Force, InputFile, InstructionSet, MeasureGains,
        MutantBudget, MutantDirectory, MutantSample, MutantSeed, MutantShard, Mutants, MutantsEquivalent, MutantsKnown, Mutate, OnInconclusive,
        ParallelRuns, Perturbations, ProbeFile, ProjectFile, RefreshBaselines, RefreshReason, ReportDirectory, RequestedBy, Require,
        ScenarioAssembly, Scenarios, Seeds, SensitivityTiers, TimeBudget, Timing, TimingBudget, TimingMargin,
    ];
}
