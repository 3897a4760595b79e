using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG8xxx: what the gate does not see of an engine that is made wrong on purpose.</summary>
public static class MutantDiagnostics
{
    /// <summary>No source to mutate.</summary>
    public static readonly Diagnostic NothingToMutate = new(
        "BNG8001", DiagnosticSeverity.Error, Outcome.Invalid,
        "No source to mutate",
        "PhysicsGateMutate is '{value}', but {problem}",
        "Name C# files in the repository that this project, or one that it references, compiles, such as ../Engine/**/*.cs. Patterns are relative to the project's folder; '!' before a pattern leaves its files out.");

    /// <summary>Sources not in a repository.</summary>
    public static readonly Diagnostic NoRepository = new(
        "BNG8002", DiagnosticSeverity.Error, Outcome.Invalid,
        "Sources not in a repository",
        "PhysicsMutants copies the files that git knows, but '{file}' is not in a git working tree: {problem}",
        "Run it in a clone of the repository, with git on the path.");

    /// <summary>Compiler missing.</summary>
    public static readonly Diagnostic NoCompiler = new(
        "BNG8003", DiagnosticSeverity.Error, Outcome.Invalid,
        "Compiler missing",
        "The compiler's library was not found at '{file}'",
        "Run the target with dotnet build of .NET SDK 10 or later, which includes the compiler; the build takes its folder from RoslynTargetsPath.");

    /// <summary>Copy cannot be made.</summary>
    public static readonly Diagnostic NoCopy = new(
        "BNG8004", DiagnosticSeverity.Error, Outcome.Invalid,
        "Copy cannot be made",
        "The sources cannot be copied to '{file}': {problem}",
        "Check that the folder is writable and outside the working tree, or set PhysicsGateCompareDirectory to another one.");

    /// <summary>Copy does not build.</summary>
    public static readonly Diagnostic CopyDoesNotBuild = new(
        "BNG8005", DiagnosticSeverity.Error, Outcome.Invalid,
        "Copy does not build",
        "The copy of the sources does not build {state}: {problem} (log: {file})",
        "The copy contains the files that git tracks and new files that it does not ignore: check that the project builds from those alone. If it builds without mutants but not with them, please report the log at https://github.com/bnsyn/gate/issues.");

    /// <summary>The gate does not pass without a mutant.</summary>
    public static readonly Diagnostic UnmutatedFails = new(
        "BNG8006", DiagnosticSeverity.Error, Outcome.Invalid,
        "The gate does not pass without a mutant",
        "{scenario}: the gate does not pass on the engine as it is ({problem}), so a failure would not show a mutant",
        "Run the target PhysicsGate first, until it passes.");

    /// <summary>No mutant chosen.</summary>
    public static readonly Diagnostic NoMutantChosen = new(
        "BNG8007", DiagnosticSeverity.Error, Outcome.Invalid,
        "No mutant chosen",
        "{property} is '{value}', which chooses none of the mutants; valid: {valid}",
        "Correct the value, or leave the property empty to try all.");

    /// <summary>Mutants survive.</summary>
    public static readonly Diagnostic Survivors = new(
        "BNG8008", DiagnosticSeverity.Warning, null,
        "Mutants survive",
        "The gate passes with {survived} of {tried} mutants, {unreached} of them in code that no scenario reaches; {file} lists them",
        "Add a scenario that detects them. If a mutant changes no result, declare it with a reason in the file that PhysicsGateMutantsEquivalent names.");

    /// <summary>New surviving mutant.</summary>
    public static readonly Diagnostic NewSurvivor = new(
        "BNG8009", DiagnosticSeverity.Error, Outcome.Drift,
        "New surviving mutant",
        "Mutant {number} survives, but {scenario} saw it in {commit}, as {file} says: {mutator}, '{before}' as '{after}'",
        "Find out which change made the gate blind to it. To accept it, try it again with PhysicsGateMutants and PhysicsGateForce=true, which writes into the record that it survives, and commit the record.");

    /// <summary>Declared mutant does not exist.</summary>
    public static readonly Diagnostic StaleEquivalent = new(
        "BNG8010", DiagnosticSeverity.Warning, null,
        "Declared mutant does not exist",
        "A mutant that is declared equivalent no longer exists: {mutator}, '{before}' as '{after}' in {source}",
        "Remove the declaration, or correct its texts; they must match mutants.md.");

    /// <summary>Equivalent mutant is detected.</summary>
    public static readonly Diagnostic SeenEquivalent = new(
        "BNG8011", DiagnosticSeverity.Warning, null,
        "Equivalent mutant is detected",
        "Mutant {number} is declared equivalent, but the gate detects it ({problem}): {mutator}, '{before}' as '{after}' in {source}",
        "Remove the declaration: the mutant changes a result.");

    /// <summary>List of mutants unreadable.</summary>
    public static readonly Diagnostic ListUnreadable = new(
        "BNG8012", DiagnosticSeverity.Error, Outcome.Invalid,
        "List of mutants unreadable",
        "The list of {property} '{file}' cannot be read: {problem}",
        "The file must be an object with an array 'mutants'; each mutant has file, mutator, before, after and a reason.");

    /// <summary>Mutants left for the next run.</summary>
    public static readonly Diagnostic NotAllTried = new(
        "BNG8013", DiagnosticSeverity.Warning, null,
        "Mutants left for the next run",
        "PhysicsGateMutantBudget, {budget}, is used up: {left} of {chosen} mutants were not tried, and {brief} passed one realisation of each short scenario and were not tried further",
        "Run it again to go on from there, or raise the budget.");

    /// <summary>Record of mutants damaged.</summary>
    public static readonly Diagnostic RecordUnreadable = new(
        "BNG8014", DiagnosticSeverity.Error, Outcome.Invalid,
        "Record of mutants damaged",
        "The record that PhysicsGateMutantsRecord names, '{file}', cannot be read: {problem}",
        "Restore the line from git, or remove it: its mutant is then tried again. A conflict of a merge is settled by keeping the lines of both sides, in any order.");

    /// <summary>Record of mutants not written.</summary>
    public static readonly Diagnostic RecordUnwritable = new(
        "BNG8015", DiagnosticSeverity.Error, Outcome.Invalid,
        "Record of mutants not written",
        "The record that PhysicsGateMutantsRecord names, '{file}', cannot be written: {problem}",
        "Check that its folder is writable and the disk has space, and run it again: what was tried is kept beside the copy of the sources.");

    internal static readonly Diagnostic[] Rows =
    [
        NothingToMutate,
        NoRepository,
        NoCompiler,
        NoCopy,
        CopyDoesNotBuild,
        UnmutatedFails,
        NoMutantChosen,
        Survivors,
        NewSurvivor,
        StaleEquivalent,
        SeenEquivalent,
        ListUnreadable,
        NotAllTried,
        RecordUnreadable,
        RecordUnwritable,
    ];
}
