namespace BnSyn.Gate.Analysis.Requests;

/// <summary>The properties of a request file, a row for each: its name, what it is, its default, how it is read and what it sets.</summary>
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

    /// <summary>Every row, in the order in which what is wrong is told.</summary>
    public static IReadOnlyList<RequestProperty> All { get; } =
    [
        Row("PhysicsGateScenarioAssembly", "The assembly with the scenarios.", "", PropertyParsers.FullPath("the assembly with the scenarios"), (request, value) => request with { ScenarioAssembly = value }),
        Row("PhysicsGateBaselineDirectory", "The folder with the baselines.", "", PropertyParsers.FullPath("the folder with the baselines"), (request, value) => request with { BaselineDirectory = value }),
        Row("PhysicsGateReportDirectory", "The folder that gets the reports.", "", PropertyParsers.FullPath("the folder that gets the reports"), (request, value) => request with { ReportDirectory = value }),
        Row<IReadOnlyList<string>>("PhysicsGateProbeFile", "A list of assemblies that may stand outside the scenario assembly's folder.", "", PropertyParsers.Lines, (request, value) => request with { ProbePaths = value }),
        Row<IReadOnlyList<EngineInput>>("PhysicsGateInputFile", "A list of the files that the engine's processes can read.", "", PropertyParsers.Inputs, (request, value) => request with { Inputs = value }),
        Row<IReadOnlyList<string>>("PhysicsGateBuildProperties", "The build's global properties: the base is built with the same.", "", PropertyParsers.EscapedList, (request, value) => request with { BuildProperties = value }),
        Row(ProjectFile, "The project that asked; findings that have no better place point there.", "", PropertyParsers.Where(CompareTo, PropertyParsers.FullPath("the project whose base is built"), PropertyParsers.Text), (request, value) => request with { ProjectFile = value }),
        Row<string>("Configuration", "The build configuration.", "Release", PropertyParsers.Text, (request, value) => request with { Configuration = value }),
        Row("PhysicsGateRequire", "The weakest outcome that passes.", "Equivalent", PropertyParsers.Choice(("Identical", RequiredOutcome.Identical), ("Equivalent", RequiredOutcome.Equivalent)), (request, value) => request with { Require = value }),
        Row<IReadOnlyList<string>>(Scenarios, "Names of the scenarios to run; empty for all.", "", PropertyParsers.Names, (request, value) => request with { Scenarios = value }),
        Row<IReadOnlyList<string>>(Backends, "Names of the backends to run; empty for all.", "", PropertyParsers.Names, (request, value) => request with { Backends = value }),
        Row<IReadOnlyList<ulong>>(Seeds, "Seeds to run; empty for those that the scenario declares.", "", PropertyParsers.Seeds, (request, value) => request with { Seeds = value }),
        Row<IReadOnlyList<string>>("PhysicsGatePerturbations", "Names of the perturbations that a sensitivity run tries; empty for all.", "", PropertyParsers.Names, (request, value) => request with { Perturbations = value }),
        Row("PhysicsGateSensitivityTiers", "The tiers that a sensitivity run shows its perturbations to.", "Exact", PropertyParsers.Choice(("Exact", SensitivityTiers.Exact), ("All", SensitivityTiers.All)), (request, value) => request with { SensitivityTiers = value }),
        Row<TimeSpan>("PhysicsGateTimeBudget", "The longest that measuring may take.", "600", PropertyParsers.Budget, (request, value) => request with { TimeBudget = value }),
        Row("PhysicsGateOnInconclusive", "Whether an inconclusive verdict is an error or a warning.", "Error", PropertyParsers.Choice(("Error", true), ("Warning", false)), (request, value) => request with { InconclusiveIsError = value }),
        Row("PhysicsGateDeterminismRuns", "How many answers the first seed of every backend gives.", "2", PropertyParsers.Whole(least: 2, most: 10000), (request, value) => request with { DeterminismRuns = value }),
        Row("PhysicsGateDeterminismThreads", "Numbers of threads with which a scenario that takes them gives further answers.", "", PropertyParsers.Wholes(least: 1, most: 4096), (request, value) => request with { DeterminismThreads = value }),
        Row("PhysicsGateParallelRuns", "How many runs may go on at once.", "auto", PropertyParsers.ZeroOrWhole("auto", least: 1, most: 1024), (request, value) => request with { ParallelRuns = value }),
        Row<InstructionSet>("PhysicsGateInstructionSet", "The instructions that the observing processes may use.", "portable", PropertyParsers.Instructions, (request, value) => request with { InstructionSet = value }),
        Row("PhysicsGateMeasureGains", "Whether to measure the time and the memory of the backends.", "true", PropertyParsers.Flag, (request, value) => request with { MeasureGains = value }),
        Row("PhysicsGateTiming", "How backends are timed against the reference.", "InProcess", PropertyParsers.Choice(("InProcess", GainTiming.InProcess), ("Processes", GainTiming.Processes)), (request, value) => request with { Timing = value }),
        Row<string>(CompareTo, "The git reference whose build this one is timed against; empty for none.", "", PropertyParsers.Text, (request, value) => request with { CompareTo = value }),
        Row("PhysicsGateCompareDirectory", "The folder for the build of the base.", "", PropertyParsers.Where(CompareTo, PropertyParsers.FullPath("the folder for the build of the base"), PropertyParsers.Nothing), (request, value) => request with { CompareDirectory = value }),
        Row<double>("PhysicsGateTimingMargin", "The slowdown that matters, as a part of 1.", "10%", PropertyParsers.Margin, (request, value) => request with { TimingMargin = value }),
        Row<TimeSpan>("PhysicsGateTimingBudget", "The longest that the processes which time may take all together.", "240", PropertyParsers.Budget, (request, value) => request with { TimingBudget = value }),
        Row("PhysicsGateEnergy", "Whether measured energy is shown or judged.", "Report", PropertyParsers.Choice(("Report", EnergyUse.Report), ("Gate", EnergyUse.Gate)), (request, value) => request with { Energy = value }),
        Row<double>("PhysicsGateEnergyMargin", "The rise of the energy that matters, as a part of 1.", "20%", PropertyParsers.Margin, (request, value) => request with { EnergyMargin = value }),
        Row<MutantShard>("PhysicsGateMutantShard", "The part of the mutants that is tried; empty for all.", "", PropertyParsers.Shard, (request, value) => request with { Mutants = request.Mutants with { Shard = value } }),
        Row<IReadOnlyList<string>>("PhysicsGateMutate", "Patterns of the source files that mutants are made of.", "", PropertyParsers.Patterns, (request, value) => request with { Mutants = request.Mutants with { Patterns = value } }),
        Row("PhysicsGateMutants", "Numbers of the mutants to try; empty for all.", "", PropertyParsers.Wholes(least: 1, most: int.MaxValue), (request, value) => request with { Mutants = request.Mutants with { Numbers = value } }),
        Row("PhysicsGateMutantSample", "How many mutants are drawn; empty for all.", "", PropertyParsers.ZeroOrWhole("", least: 1, most: int.MaxValue), (request, value) => request with { Mutants = request.Mutants with { Sample = value } }),
        Row("PhysicsGateMutantSeed", "What the mutants are drawn by; empty for the day.", "", PropertyParsers.ZeroOrWhole("", least: 0, most: int.MaxValue), (request, value) => request with { Mutants = request.Mutants with { Seed = value } }),
        Row<string>("PhysicsGateMutantsEquivalent", "The list of mutants that change no result; empty for none.", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { EquivalentFile = value } }),
        Row<string>("PhysicsGateMutantsKnown", "The list of an earlier run's survivors; empty for none.", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { KnownFile = value } }),
        Row("PhysicsGateForce", "Whether what was tried before is tried again.", "false", PropertyParsers.Flag, (request, value) => request with { Mutants = request.Mutants with { IsForced = value } }),
        Row<TimeSpan>("PhysicsGateMutantBudget", "After that no further mutant is begun.", "04:00:00", PropertyParsers.Budget, (request, value) => request with { Mutants = request.Mutants with { Budget = value } }),
        Row<string>("PhysicsGateMutantDirectory", "The folder for the copy of the sources and for results.", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { Directory = value } }),
        Row<string>("PhysicsGateCompilerDirectory", "The folder with the compiler's library.", "", PropertyParsers.Text, (request, value) => request with { Mutants = request.Mutants with { CompilerDirectory = value } }),
        Row("PhysicsGateRefreshBaselines", "Whether to accept what was measured as the new baseline.", "false", PropertyParsers.Flag, (request, value) => request with { RefreshBaselines = value }),
        Row<string>("PhysicsGateRefreshReason", "Why the baseline changes; required for a refresh.", "", PropertyParsers.Text, (request, value) => request with { RefreshReason = value }),
        Row("PhysicsGateAllowRefreshInCI", "Whether a refresh is allowed in continuous integration.", "false", PropertyParsers.Flag, (request, value) => request with { AllowRefreshInCI = value }),
        Row("ContinuousIntegrationBuild", "Whether the build runs in continuous integration.", "false", PropertyParsers.Flag, (request, value) => request with { IsContinuousIntegration = value }),
        Row<string>("PhysicsGateCommit", "The commit that is measured; empty where none is known.", "", PropertyParsers.Text, (request, value) => request with { Commit = value }),
        Row<string>("PhysicsGateRequestedBy", "Who asks for a refresh, for the baseline's provenance.", "", PropertyParsers.Text, (request, value) => request with { RequestedBy = value }),
    ];

    /// <summary>Every name, as messages list them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(row => row.Name).Order(StringComparer.Ordinal)];

    private static RequestProperty<T> Row<T>(string name, string meaning, string whenEmpty, PropertyParser<T> parser, Func<GateRequest, T, GateRequest> set) =>
        new(name, meaning, whenEmpty, parser, set);
}
