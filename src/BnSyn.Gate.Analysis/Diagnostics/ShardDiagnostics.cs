using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2059 to BNG2069: the files of shards, and what of them cannot be judged together.</summary>
public static class ShardDiagnostics
{
    /// <summary>Shard of another engine.</summary>
    public static readonly Diagnostic OtherEngine = new(
        "BNG2059", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard of another engine",
        "'{file}' was measured with the engine {actual}; the engine here is {expected}",
        "Measure every shard with the same build: build once and copy it, then run the shard again with the command in docs/scale.md.");

    /// <summary>Shard of another plan.</summary>
    public static readonly Diagnostic OtherPlan = new(
        "BNG2060", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard of another plan",
        "'{file}' is {shard} of the plan {actual}; expected the plan {expected}, of {count} shards",
        "All shards and the merge need the same properties: scenarios, backends, seeds, gains, repetitions, instruction set and number of shards. Remove files of an earlier cut from the folder.");

    /// <summary>Shard of another gate version.</summary>
    public static readonly Diagnostic OtherGate = new(
        "BNG2061", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard of another gate version",
        "'{file}' was measured by physics-gate {actual}; this is {expected}",
        "Measure every shard and merge them with the same version of the gate.");

    /// <summary>Shards of several machines that cannot be one.</summary>
    public static readonly Diagnostic MixedClasses = new(
        "BNG2062", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shards of different environment classes",
        "'{file}' was measured on {actual}, expected {expected}: {reason}",
        "Run every shard and the merge on machines of one class. Scenarios with the environment class 'any' may mix them where PhysicsGateMeasureGains=false.");

    /// <summary>Two answers for one shard.</summary>
    public static readonly Diagnostic Contradicting = new(
        "BNG2063", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard present twice with different content",
        "'{file}' and '{other}' are both shard {shard} and differ",
        "Delete the one that was not to count, for a reason other than its content; or delete both and run the shard again.");

    /// <summary>Shard missing.</summary>
    public static readonly Diagnostic Missing = new(
        "BNG2064", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard missing",
        "Shard {shard} is not in '{folder}'; {command} makes it",
        "Run it, and merge again. --allow-missing judges the scenarios that are whole, and never passes.");

    /// <summary>Shard file truncated or changed.</summary>
    public static readonly Diagnostic Unreadable = new(
        "BNG2065", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard file truncated or changed",
        "'{file}' is not what a shard wrote: {problem}",
        "Copy the file again from where it was measured, or run the shard again.");

    /// <summary>Verdict without all shards.</summary>
    public static readonly Diagnostic MissingAllowed = new(
        "BNG2066", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Verdict without all shards",
        "Judged without the shards {shards}: only {scenarios} are whole",
        "Run the missing shards and merge again: what was not measured has not passed.") { ConcernsRun = true };

    /// <summary>Shard with other runs than its own.</summary>
    public static readonly Diagnostic OtherRuns = new(
        "BNG2067", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shard with other runs than planned",
        "'{file}', shard {shard}: {problem}",
        "Run the shard again: it was not written by this gate as it is.");

    /// <summary>No shards.</summary>
    public static readonly Diagnostic NoShards = new(
        "BNG2068", DiagnosticSeverity.Error, Outcome.Invalid,
        "No shards to merge",
        "There is no file {work}.<i>-of-<n>.json in '{folder}'{problem}",
        "Name the folder that the shards' files were copied to; subfolders are looked into.");

    /// <summary>Shards not possible here.</summary>
    public static readonly Diagnostic NotPossible = new(
        "BNG2069", DiagnosticSeverity.Error, Outcome.Invalid,
        "Shards not possible with this request",
        "{problem}",
        "See docs/scale.md for what can be cut, and where the number of a shard comes from.");

    internal static readonly Diagnostic[] Rows =
    [
        OtherEngine,
        OtherPlan,
        OtherGate,
        MixedClasses,
        Contradicting,
        Missing,
        Unreadable,
        MissingAllowed,
        OtherRuns,
        NoShards,
        NotPossible,
    ];
}
