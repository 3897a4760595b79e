using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG9xxx: what a backend that is a program of its own did instead of an answer. Each is a kind of fault that ends a run.</summary>
public static class ProcessDiagnostics
{
    private const string Message = "{scenario}: seed {seed} ({backend}) ended {place}: {problem}";

    /// <summary>The process was not started.</summary>
    public static readonly Diagnostic NotStarted = new(
        "BNG9007", DiagnosticSeverity.Error, Outcome.Invalid,
        "Process of a backend not started",
        Message,
        "Install the program, or name one that is on the path or beside the scenarios' assembly, see docs/process-backends.md.");

    /// <summary>The process ended.</summary>
    public static readonly Diagnostic Ended = new(
        "BNG9008", DiagnosticSeverity.Error, Outcome.Invalid,
        "Process of a backend ended",
        Message,
        "Read what it said on standard error, which is in the lines above. A process answers until its standard input ends, and then ends with exit code 0.");

    /// <summary>The process did not answer in time.</summary>
    public static readonly Diagnostic Silent = new(
        "BNG9009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Process of a backend did not answer",
        Message,
        "Find what it waits for: flush standard output after every answer. If it needs the time, raise ProcessBackend.AnswerSeconds.");

    /// <summary>The process speaks another version.</summary>
    public static readonly Diagnostic OtherVersion = new(
        "BNG9010", DiagnosticSeverity.Error, Outcome.Invalid,
        "Process of a backend speaks another version",
        Message,
        "Use the client of the gate's own package, or a client of this version of the protocol.");

    /// <summary>What came from the process is not the protocol.</summary>
    public static readonly Diagnostic Garbled = new(
        "BNG9011", DiagnosticSeverity.Error, Outcome.Invalid,
        "Answer of a backend's process is none",
        Message,
        "Try the program with `physics-gate conformance -- PROGRAM ARGUMENTS`. Nothing but answers may go to standard output.");

    /// <summary>Something that the process started outlives it.</summary>
    public static readonly Diagnostic LeftRunning = new(
        "BNG9012", DiagnosticSeverity.Error, Outcome.Invalid,
        "Process of a backend left another one running",
        Message,
        "Have the program wait for every process that it starts. The gate has ended what was left.");

    internal static readonly Diagnostic[] Rows = [NotStarted, Ended, Silent, OtherVersion, Garbled, LeftRunning];

    /// <summary>Whether a finding is that a run ended unexpectedly, of whatever kind.</summary>
    internal static bool IsUnexpectedEnd(Diagnostic diagnostic) => diagnostic == PhysicsDiagnostics.UnexpectedFault || Rows.Contains(diagnostic);
}
