namespace BnSyn.Gate.Analysis.Requests;

/// <summary>The properties of a request file, a row for each: its name, its default, how it is read and what it sets. What each is for stands beside its default in BnSyn.Gate.Sdk.props.</summary>
internal static class RequestProperties
{
    /// <summary>The project that findings point at.</summary>
    public const string ProjectFile = "PhysicsGateProjectFile";

    /// <summary>Makes the place of the base required.</summary>
    public const string CompareTo = "PhysicsGateCompareTo";

    /// <summary>Leaves scenarios out, which a verdict tells; so do the next two with backends and seeds.</summary>
    public const string Scenarios = "PhysicsGateScenarios";

    /// <summary>Leaves backends out.</summary>
    public const string Backends = "PhysicsGateBackends";

    /// <summary>Leaves seeds out.</summary>
    public const string Seeds = "PhysicsGateSeeds";

    /// <summary>What the targets or the task work out, so that its line in the targets is written by hand.</summary>
    public static IReadOnlyList<RequestProperty> Computed { get; } =
    [
        Row("PhysicsGateScenarioAssembly", "", PropertyParsers.FullPath("the assembly with the scenarios"), (request, value) => request with { ScenarioAssembly = value }),
        Row("PhysicsGateBaselineDirectory", "", PropertyParsers.FullPath("the folder with the baselines"), (request, value) => request with { BaselineDirectory = value }),
        Row("PhysicsGateReportDirectory", "", PropertyParsers.FullPath("the folder that gets the reports"), (request, value) => request with { ReportDirectory = value }),
        Row<string>("PhysicsGateClaims", "", PropertyParsers.Text, (request, value) => request with { ClaimsFile = value }),
        Row<string>("PhysicsGateAcknowledged", "", PropertyParsers.Text, (request, value) => request with { AcknowledgedFile = value }),
        Row<IReadOnlyList<string>>("PhysicsGateProbeFile", "", PropertyParsers.Lines, (request, value) => request with { ProbePaths = value }),
        Row<IReadOnlyList<EngineInput>>("PhysicsGateInputFile", "", PropertyParsers.Inputs, (request, value) => request with { Inputs = value }),
        Row<IReadOnlyList<string>>("PhysicsGateBuildProperties", "", PropertyParsers.EscapedList, (request, value) => request with { BuildProperties = value }),
        Row(ProjectFile, "", PropertyParsers.Where(CompareTo, PropertyParsers.FullPath("the project whose base is built"), PropertyParsers.Text), (request, value) => request with { ProjectFile = value }),
        Row("PhysicsGateCompareDirectory", "", PropertyParsers.Where(CompareTo, PropertyParsers.FullPath("the folder for the build of the base"), PropertyParsers.Nothing), (request, value) => request with { CompareDirectory = value }),
        Row<string>("PhysicsGateMergeShards", "", PropertyParsers.Text, (request, value) => request with { MergeFolder = value }),
        Row("ContinuousIntegrationBuild", "false", PropertyParsers.Flag, (request, value) => request with { IsContinuousIntegration = value }),
        Row<string>("PhysicsGateCommit", "", PropertyParsers.Text, (request, value) => request with { Commit = value }),
        Row<string>("PhysicsGateRequestedBy", "", PropertyParsers.Text, (request, value) => request with { RequestedBy = value }),
        Row<string>("PhysicsGateMutantsEquivalent", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { EquivalentFile = value } }),
        Row<string>("PhysicsGateMutantsRecord", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { RecordFile = value } }),
        Row<string>("PhysicsGateMutantDirectory", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { Directory = value } }),
        Row<string>("PhysicsGateCompilerDirectory", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { CompilerDirectory = value } }),
    ];

    /// <summary>What a verdict depends on. These and the following reach the request as they are: their lines are generated.</summary>
    public static IReadOnlyList<RequestProperty> OfVerdicts { get; } =
    [
        Row<string>("Configuration", "Release", PropertyParsers.Text, (request, value) => request with { Configuration = value }),
        Row("PhysicsGateRequire", "Equivalent", PropertyParsers.Choice(("Identical", RequiredOutcome.Identical), ("Equivalent", RequiredOutcome.Equivalent)), (request, value) => request with { Require = value }),
        Row<IReadOnlyList<string>>(Scenarios, "", PropertyParsers.Names, (request, value) => request with { Scenarios = value }),
        Row<IReadOnlyList<string>>(Backends, "", PropertyParsers.Names, (request, value) => request with { Backends = value }),
        Row<IReadOnlyList<ulong>>(Seeds, "", PropertyParsers.Seeds, (request, value) => request with { Seeds = value }),
        Row<TimeSpan>("PhysicsGateTimeBudget", "600", PropertyParsers.Budget, (request, value) => request with { TimeBudget = value }),
        Row("PhysicsGateOnInconclusive", "Error", PropertyParsers.Choice(("Error", true), ("Warning", false)), (request, value) => request with { InconclusiveIsError = value }),
        Row("PhysicsGateDeterminismRuns", "2", PropertyParsers.Whole(least: 2, most: 10000), (request, value) => request with { DeterminismRuns = value }),
        Row("PhysicsGateDeterminismThreads", "", PropertyParsers.Wholes(least: 1, most: 4096), (request, value) => request with { DeterminismThreads = value }),
        Row("PhysicsGateParallelRuns", "auto", PropertyParsers.ZeroOrWhole("auto", least: 1, most: 1024), (request, value) => request with { ParallelRuns = value }),
        Row<InstructionSet>("PhysicsGateInstructionSet", "portable", PropertyParsers.Instructions, (request, value) => request with { InstructionSet = value }),
        Row("PhysicsGateMeasureGains", "true", PropertyParsers.Flag, (request, value) => request with { MeasureGains = value }),
        Row("PhysicsGateTiming", "InProcess", PropertyParsers.Choice(("InProcess", GainTiming.InProcess), ("Processes", GainTiming.Processes)), (request, value) => request with { Timing = value }),
        Row<string>(CompareTo, "", PropertyParsers.Text, (request, value) => request with { CompareTo = value }),
        Row<double>("PhysicsGateTimingMargin", "10%", PropertyParsers.Margin, (request, value) => request with { TimingMargin = value }),
        Row<TimeSpan>("PhysicsGateTimingBudget", "240", PropertyParsers.Budget, (request, value) => request with { TimingBudget = value }),
        Row("PhysicsGateEnergy", "Report", PropertyParsers.Choice(("Report", EnergyUse.Report), ("Gate", EnergyUse.Gate)), (request, value) => request with { Energy = value }),
        Row<double>("PhysicsGateEnergyMargin", "20%", PropertyParsers.Margin, (request, value) => request with { EnergyMargin = value }),
        Row<GateShard?>("PhysicsGateShard", "", PropertyParsers.ShardOfGate, (request, value) => request with { Shard = value }),
        Row("PhysicsGateAllowMissingShards", "false", PropertyParsers.Flag, (request, value) => request with { AllowMissingShards = value }),
        Row("PhysicsGateRefreshBaselines", "false", PropertyParsers.Flag, (request, value) => request with { RefreshBaselines = value }),
        Row<string>("PhysicsGateRefreshReason", "", PropertyParsers.Text, (request, value) => request with { RefreshReason = value }),
        Row("PhysicsGateAllowRefreshInCI", "false", PropertyParsers.Flag, (request, value) => request with { AllowRefreshInCI = value }),
        Row("PhysicsGateRoundingFloor", "Keep", PropertyParsers.Choice(("Keep", RoundingFloorUse.Keep), ("Measure", RoundingFloorUse.Measure)), (request, value) => request with { RoundingFloor = value }),
    ];

    /// <summary>What only a sensitivity run asks for.</summary>
    public static IReadOnlyList<RequestProperty> OfSensitivity { get; } =
    [
        Row<IReadOnlyList<string>>("PhysicsGatePerturbations", "", PropertyParsers.Names, (request, value) => request with { Perturbations = value }),
        Row("PhysicsGateSensitivityTiers", "Exact", PropertyParsers.Choice(("Exact", SensitivityTiers.Exact), ("All", SensitivityTiers.All), ("Ensembles", SensitivityTiers.Ensembles)), (request, value) => request with { SensitivityTiers = value }),
        Row("PhysicsGateTolerancesPhysics", "true", PropertyParsers.Flag, (request, value) => request with { TolerancesSeePhysics = value }),
    ];

    /// <summary>What only a profile or its growth asks for.</summary>
    public static IReadOnlyList<RequestProperty> OfProfiles { get; } =
    [
        Row("PhysicsGateProfileSizes", "", PropertyParsers.Wholes(least: 1, most: int.MaxValue), (request, value) => request with { ProfileSizes = value }),
        Row<TimeSpan>("PhysicsGateScalingBudget", "240", PropertyParsers.Budget, (request, value) => request with { ScalingBudget = value }),
        Row<double>("PhysicsGateScalingMemory", "50%", PropertyParsers.Margin, (request, value) => request with { ScalingMemory = value }),
    ];

    /// <summary>What only a run of mutants asks for.</summary>
    public static IReadOnlyList<RequestProperty> OfMutants { get; } =
    [
        Row<MutantShard>("PhysicsGateMutantShard", "", PropertyParsers.Shard, (request, value) => request with { Mutants = request.Mutants with { Shard = value } }),
        Row<IReadOnlyList<string>>("PhysicsGateMutate", "", PropertyParsers.Patterns, (request, value) => request with { Mutants = request.Mutants with { Patterns = value } }),
        Row("PhysicsGateMutants", "", PropertyParsers.Wholes(least: 1, most: int.MaxValue), (request, value) => request with { Mutants = request.Mutants with { Numbers = value } }),
        Row("PhysicsGateMutantSample", "", PropertyParsers.ZeroOrWhole("", least: 1, most: int.MaxValue), (request, value) => request with { Mutants = request.Mutants with { Sample = value } }),
        Row("PhysicsGateMutantSeed", "", PropertyParsers.ZeroOrWhole("", least: 0, most: int.MaxValue), (request, value) => request with { Mutants = request.Mutants with { Seed = value } }),
        Row<MutantChoice>("PhysicsGateMutantsTry", "new", PropertyParsers.MutantChoices, (request, value) => request with { Mutants = request.Mutants with { Choice = value } }),
        Row("PhysicsGateForce", "false", PropertyParsers.Flag, (request, value) => request with { Mutants = request.Mutants with { IsForced = value } }),
        Row<TimeSpan>("PhysicsGateMutantBudget", "04:00:00", PropertyParsers.Budget, (request, value) => request with { Mutants = request.Mutants with { Budget = value } }),
    ];

    /// <summary>Every row, in the order in which what is wrong is told.</summary>
    public static IReadOnlyList<RequestProperty> All { get; } = [.. Computed, .. OfVerdicts, .. OfSensitivity, .. OfProfiles, .. OfMutants];

    /// <summary>Every name, as messages list them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(row => row.Name).Order(StringComparer.Ordinal)];

    private static RequestProperty<T> Row<T>(string name, string whenEmpty, PropertyParser<T> parser, Func<GateRequest, T, GateRequest> set) =>
        new(name, whenEmpty, parser, set);
}
