using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG1xxx: the request, the configuration and the scenarios' declarations.</summary>
public static class RequestDiagnostics
{
    /// <summary>Request unreadable.</summary>
    public static readonly Diagnostic RequestUnreadable = new(
        "BNG1001", DiagnosticSeverity.Error, Outcome.Invalid,
        "Request unreadable",
        "The request '{file}' cannot be read: {problem}",
        "Run the gate through its MSBuild target, which writes the request; a hand-written one is a flat JSON object of strings.");

    /// <summary>Unknown property.</summary>
    public static readonly Diagnostic UnknownProperty = new(
        "BNG1002", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unknown property",
        BuildMessages.UnknownProperty,
        "Correct the property's name, on the command line or in the environment; properties.md says what each is for.");

    /// <summary>Bad value of a property.</summary>
    public static readonly Diagnostic BadChoice = new(
        "BNG1003", DiagnosticSeverity.Error, Outcome.Invalid,
        "Bad value of a property",
        "{property} is '{value}'; valid: {valid}",
        "Give the property one of the valid values, or leave it empty for its default.");

    /// <summary>Missing property.</summary>
    public static readonly Diagnostic MissingProperty = new(
        "BNG1004", DiagnosticSeverity.Error, Outcome.Invalid,
        "Missing property",
        "{property} is empty; it names {meaning}",
        "Set the property in the project file.");

    /// <summary>Malformed seeds.</summary>
    public static readonly Diagnostic MalformedSeeds = new(
        "BNG1005", DiagnosticSeverity.Error, Outcome.Invalid,
        "Malformed seeds",
        "PhysicsGateSeeds holds '{value}'; valid: whole numbers from 0 to 18446744073709551615, separated by ';', ',', '+' or white space, each once",
        "Correct the list; an empty one runs the seeds that each scenario declares.");

    /// <summary>Malformed time budget.</summary>
    public static readonly Diagnostic MalformedTimeBudget = new(
        "BNG1006", DiagnosticSeverity.Error, Outcome.Invalid,
        "Malformed time budget",
        "{property} is '{value}'; valid: seconds above 0 such as 90 or 2.5, or hh:mm:ss",
        "Correct the value.");

    /// <summary>List of files unreadable.</summary>
    public static readonly Diagnostic ListUnreadable = new(
        "BNG1007", DiagnosticSeverity.Error, Outcome.Invalid,
        "List of files unreadable",
        "The list '{file}' of {property} cannot be read: {problem}",
        "The MSBuild target writes both lists: PhysicsGateProbeFile has one path per line, PhysicsGateInputFile one file per line: hash, size, time, name and path, separated by tabs.");

    /// <summary>Scenario assembly missing.</summary>
    public static readonly Diagnostic ScenarioAssemblyMissing = new(
        "BNG1008", DiagnosticSeverity.Error, Outcome.Invalid,
        "Scenario assembly missing",
        "The scenario assembly '{file}' does not exist",
        "Build the project first, or correct PhysicsGateScenarioAssembly.");

    /// <summary>Scenario assembly cannot be loaded.</summary>
    public static readonly Diagnostic ScenarioAssemblyUnloadable = new(
        "BNG1009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Scenario assembly cannot be loaded",
        "The scenario assembly '{file}' cannot be loaded: {problem}",
        "Build the project for the runtime that the gate uses, and check that the probe file lists its packages.");

    /// <summary>Scenario cannot be constructed.</summary>
    public static readonly Diagnostic ScenarioUnconstructible = new(
        "BNG1010", DiagnosticSeverity.Error, Outcome.Invalid,
        "Scenario cannot be constructed",
        "The scenario {type} cannot be constructed or described: {problem}",
        "Give the class a public constructor without parameters that does not throw.");

    /// <summary>No scenario.</summary>
    public static readonly Diagnostic NoScenario = new(
        "BNG1011", DiagnosticSeverity.Error, Outcome.Invalid,
        "No scenario",
        "The assembly '{file}' has no public class that implements IPhysicsScenario",
        "Add a scenario, or do not opt in to the gate.");

    /// <summary>Unknown scenario.</summary>
    public static readonly Diagnostic UnknownScenario = new(
        "BNG1012", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unknown scenario",
        "PhysicsGateScenarios names '{value}'; valid: {valid}",
        "Correct the name, or leave the property empty to run all.");

    /// <summary>Unknown backend.</summary>
    public static readonly Diagnostic UnknownBackend = new(
        "BNG1013", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unknown backend",
        "PhysicsGateBackends names '{value}'; valid: {valid}",
        "Correct the name, or leave the property empty to run all.");

    /// <summary>Invalid scenario description.</summary>
    public static readonly Diagnostic InvalidDescription = new(
        "BNG1014", DiagnosticSeverity.Error, Outcome.Invalid,
        "Invalid scenario description",
        "Scenario '{scenario}': {problem}",
        "Correct what the scenario's Describe method returns.");

    /// <summary>Duplicate scenario name.</summary>
    public static readonly Diagnostic DuplicateScenario = new(
        "BNG1015", DiagnosticSeverity.Error, Outcome.Invalid,
        "Duplicate scenario name",
        "Scenario '{scenario}' is declared by {first} and by {second}",
        "Rename one: the name is also the baseline's file name.");

    /// <summary>Measurements unreadable.</summary>
    public static readonly Diagnostic MeasurementsUnreadable = new(
        "BNG1016", DiagnosticSeverity.Error, Outcome.Invalid,
        "Measurements unreadable",
        "The measurements '{file}' cannot be read: {problem}",
        "Measure again. Only the gate writes this file; do not edit it.");

    /// <summary>Framework not supported; said by the build itself, before the compiler would miss the contract.</summary>
    public static readonly Diagnostic UnfitFramework = new(
        "BNG1017", DiagnosticSeverity.Error, Outcome.Invalid,
        "Framework not supported",
        "The project targets '{framework}', which the gate cannot run; valid: net10.0 and later. Add net10.0 to its target frameworks",
        "Add net10.0 to TargetFrameworks: the gate runs on it, or on the framework that PhysicsGateTargetFramework names.");

    /// <summary>Instruction set not available.</summary>
    public static readonly Diagnostic InstructionSetMissing = new(
        "BNG1018", DiagnosticSeverity.Error, Outcome.Invalid,
        "Instruction set not available",
        "PhysicsGateInstructionSet is '{value}', but this machine has only '{actual}'",
        "Name a set that every machine running the gate has, or leave the property at portable; a machine that has less then reports it.");

    /// <summary>Input unreadable; said by the build, which hashes the inputs.</summary>
    public static readonly Diagnostic InputUnreadable = new(
        "BNG1019", DiagnosticSeverity.Error, Outcome.Invalid,
        "Input unreadable",
        BuildMessages.InputUnreadable,
        "The gate cannot tell whether a file that it cannot read has changed. Let the build read the file, or take it out of the output folder.");

    /// <summary>Not set on the command line; said by the build, which knows where a property comes from.</summary>
    public static readonly Diagnostic NotOnTheCommandLine = new(
        "BNG1020", DiagnosticSeverity.Error, Outcome.Invalid,
        "Not set on the command line",
        BuildMessages.NotOnTheCommandLine,
        "Set it on the command line: dotnet build -t:PhysicsGate -p:PhysicsGateRefreshBaselines=true -p:PhysicsGateRefreshReason=...");

    /// <summary>Loaded file is not an input.</summary>
    public static readonly Diagnostic NoInput = new(
        "BNG1021", DiagnosticSeverity.Warning, null,
        "Loaded file is not an input",
        "The engine loaded {files}, which the build does not know: the gate would not notice a change to it",
        "Name the file as a PhysicsGateInput item of the project, or copy it to the output folder. Until then the gate runs in every build.");

    /// <summary>No scenario takes threads.</summary>
    public static readonly Diagnostic NoThreadedScenario = new(
        "BNG1022", DiagnosticSeverity.Error, Outcome.Invalid,
        "No scenario takes threads",
        "PhysicsGateDeterminismThreads is '{value}', but none of the scenarios accepts a number of threads: {scenarios}",
        "Implement IThreadedScenario where the engine has threads, or leave the property empty.");

    /// <summary>Solution not prepared.</summary>
    public static readonly Diagnostic SolutionNotPrepared = new(
        "BNG1023", DiagnosticSeverity.Error, Outcome.Invalid,
        "Solution not prepared",
        "physics-gate init wrote nothing to '{folder}': {problem}",
        "Name the folder of the solution. If it already has a Directory.Solution.targets, copy the target from troubleshooting.md into it.");

    /// <summary>Output folder is the gate's too; said by the build, which knows both.</summary>
    public static readonly Diagnostic SharedFolder = new(
        "BNG1024", DiagnosticSeverity.Error, Outcome.Invalid,
        "Output folder shared with the gate",
        BuildMessages.SharedFolder,
        "Keep baselines and reports out of the engine's output folder, for example in baselines/ and artifacts/physics-gate/ beside the project.");

    /// <summary>Other version unusable.</summary>
    public static readonly Diagnostic OtherVersionUnusable = new(
        "BNG1025", DiagnosticSeverity.Error, Outcome.Invalid,
        "Other version unusable",
        "{scenario}: the backend '{backend}' takes assemblies from '{folder}', {problem}",
        "Let the build put another version of an assembly that the engine uses into the folder, with a PhysicsGateOtherVersion item or a copy of your own.");

    /// <summary>Other version never loaded.</summary>
    public static readonly Diagnostic OtherVersionNeverLoaded = new(
        "BNG1026", DiagnosticSeverity.Error, Outcome.Invalid,
        "Other version never loaded",
        "{scenario}: the backend '{backend}' ran and loaded no assembly from '{folder}'; expected: at least one. It was compared with itself",
        "Name the version of an assembly that this scenario calls: what is never loaded is not judged.");

    /// <summary>Other version not restored; said by the build, which looks for the package.</summary>
    public static readonly Diagnostic OtherVersionNotRestored = new(
        "BNG1027", DiagnosticSeverity.Error, Outcome.Invalid,
        "Other version not restored",
        "The PhysicsGateOtherVersion item '{package}' names the version '{version}', {problem}",
        "Write the version in full, such as 4.15.0, and restore the project. Where the gate is a PackageReference, add a PackageDownload item for that version too.");

    internal static readonly Diagnostic[] Rows =
    [
        RequestUnreadable,
        UnknownProperty,
        BadChoice,
        MissingProperty,
        MalformedSeeds,
        MalformedTimeBudget,
        ListUnreadable,
        ScenarioAssemblyMissing,
        ScenarioAssemblyUnloadable,
        ScenarioUnconstructible,
        NoScenario,
        UnknownScenario,
        UnknownBackend,
        InvalidDescription,
        DuplicateScenario,
        MeasurementsUnreadable,
        UnfitFramework,
        InstructionSetMissing,
        InputUnreadable,
        NotOnTheCommandLine,
        NoInput,
        NoThreadedScenario,
        SolutionNotPrepared,
        SharedFolder,
        OtherVersionUnusable,
        OtherVersionNeverLoaded,
        OtherVersionNotRestored,
    ];
}
