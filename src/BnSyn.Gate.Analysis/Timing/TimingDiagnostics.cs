using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Codes BNG4xxx: this build's speed against another commit's.</summary>
public static class TimingDiagnostics
{
    /// <summary>Slower.</summary>
    public static readonly Diagnostic Slower = new(
        "BNG4001", DiagnosticSeverity.Error, Outcome.Drift,
        "Slower",
        "{scenario}: backend '{backend}' takes {ratio} times as long as at {base} (90 % interval {interval}), shown to be above the margin of {margin} over {pairs} pairs of processes (p = {p}); noise floor {noise}",
        "Profile both builds to find what costs the time; raise PhysicsGateTimingMargin only with a reason.");

    /// <summary>Machine too noisy to time.</summary>
    public static readonly Diagnostic NoisyMachine = new(
        "BNG4002", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Machine too noisy to time",
        "{scenario}: backend '{backend}' cannot be timed here: the base against itself gives {noise}, which exceeds the margin of {margin}; against {base} it takes {ratio} times as long (90 % interval {interval}, {pairs} pairs of processes)",
        "Time on an otherwise idle machine, raise PhysicsGateTimingBudget, or allow a wider PhysicsGateTimingMargin.");

    /// <summary>Speed not resolved.</summary>
    public static readonly Diagnostic Unresolved = new(
        "BNG4003", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Speed not resolved",
        "{scenario}: backend '{backend}' takes {ratio} times as long as at {base} (90 % interval {interval}, {pairs} pairs of processes), shown neither to be within the margin of {margin} nor above it; {needed} would resolve it; noise floor {noise}",
        "Raise PhysicsGateTimingBudget (and PhysicsGateTimeBudget, which limits it) to time more pairs, or time fewer scenarios.");

    /// <summary>Invalid time.</summary>
    public static readonly Diagnostic Unusable = new(
        "BNG4004", DiagnosticSeverity.Error, Outcome.Invalid,
        "Invalid time",
        "{scenario}: a time of backend '{backend}' is {actual} s; valid: finite and above 0",
        "Measure again; the machine's clock does not run forward, or measurements.json was edited.");

    /// <summary>Not timed.</summary>
    public static readonly Diagnostic NotTimed = new(
        "BNG4005", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Not timed",
        "{scenario}: not timed against '{base}': {problem}",
        "Raise PhysicsGateTimingBudget and PhysicsGateTimeBudget, time fewer scenarios, or leave PhysicsGateCompareTo empty.");

    /// <summary>No base to time against.</summary>
    public static readonly Diagnostic IsNew = new(
        "BNG4006", DiagnosticSeverity.Message, null,
        "No base to time against",
        "{scenario}: backend '{backend}' was not timed, because {base} does not have it",
        "Nothing to do: it is compared once it is part of the base.");

    /// <summary>Faster.</summary>
    public static readonly Diagnostic Faster = new(
        "BNG4007", DiagnosticSeverity.Message, null,
        "Faster",
        "{scenario}: backend '{backend}' takes {ratio} times as long as at {base} (90 % interval {interval}, {pairs} pairs of processes): a gain beyond the margin of {margin}",
        "Nothing to do.");

    /// <summary>Same engine on both sides.</summary>
    public static readonly Diagnostic SameEngine = new(
        "BNG4008", DiagnosticSeverity.Message, null,
        "Same engine on both sides",
        "The engine's code is the same as at {base}, so nothing can be slower; the noise floor of {series} series is {noise}",
        "Nothing to do: such a run shows how well this machine can time.");

    /// <summary>Timing process failed.</summary>
    public static readonly Diagnostic SampleFailed = new(
        "BNG4009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Timing process failed",
        "{scenario}: a process timing backend '{backend}' of the {engine} failed: {problem}",
        "Run the gate without PhysicsGateCompareTo first; an engine that passes there and fails here was built against another contract.");

    /// <summary>Git is not there.</summary>
    public static readonly Diagnostic NoGit = new(
        "BNG4010", DiagnosticSeverity.Error, Outcome.Invalid,
        "No git repository to compare with",
        "PhysicsGateCompareTo is '{base}', but git does not work in the folder '{file}': {problem}",
        "Install git, build in a clone of the repository, or leave PhysicsGateCompareTo empty.");

    /// <summary>Unknown git reference.</summary>
    public static readonly Diagnostic UnknownReference = new(
        "BNG4011", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unknown git reference",
        "PhysicsGateCompareTo is '{base}', which names no commit here; valid: a branch, a tag or a commit, for example one of {valid}",
        "Correct the name, or fetch it first (actions/checkout: fetch-depth: 0).");

    /// <summary>No merge base.</summary>
    public static readonly Diagnostic NoMergeBase = new(
        "BNG4012", DiagnosticSeverity.Error, Outcome.Invalid,
        "No merge base",
        "HEAD and '{base}' have no common commit here; {problem}",
        "Fetch the history that both share: git fetch --unshallow, or fetch-depth: 0 with actions/checkout.");

    /// <summary>Base without the project.</summary>
    public static readonly Diagnostic NoProject = new(
        "BNG4013", DiagnosticSeverity.Error, Outcome.Invalid,
        "Base without the project",
        "The base {base} has no '{file}', so there is nothing to compare with",
        "Compare with a commit that has the project, or leave PhysicsGateCompareTo empty until it is merged.");

    /// <summary>Base cannot be checked out.</summary>
    public static readonly Diagnostic NoWorktree = new(
        "BNG4014", DiagnosticSeverity.Error, Outcome.Invalid,
        "Base cannot be checked out",
        "The base {base} cannot be checked out into '{file}': {problem}",
        "Check that the folder is writable and that the disk has room, or set PhysicsGateCompareDirectory to another folder outside the working tree.");

    /// <summary>Base does not build.</summary>
    public static readonly Diagnostic BaseDoesNotBuild = new(
        "BNG4015", DiagnosticSeverity.Error, Outcome.Invalid,
        "Base does not build",
        "The base {base} does not build: {problem}; the build's whole output is in '{file}'",
        "Compare with a commit that builds.");

    /// <summary>Timed run differs from the compared run.</summary>
    public static readonly Diagnostic OtherStateTimed = new(
        "BNG4016", DiagnosticSeverity.Error, Outcome.Invalid,
        "Timed run differs from the compared run",
        "{scenario}: after {steps} steps the timed run of backend '{backend}' is in a different state from the compared run (hash {actual}, expected {expected})",
        "Advance(n) must do the same as n calls of Advance(1), and Trace must write the same values whether or not it was called before; check that simulations share no state.");

    /// <summary>Speed of unoptimised code.</summary>
    public static readonly Diagnostic UnoptimisedComparison = new(
        "BNG4017", DiagnosticSeverity.Error, Outcome.Invalid,
        "Speed of unoptimised code",
        "PhysicsGateCompareTo is '{base}', but '{file}' was built without optimisation ({configuration}), so its speed says nothing about what users run",
        "Build with -c Release; -p:Configuration=Release in a Directory.Build.rsp makes that the default.");

    /// <summary>Base is incomplete.</summary>
    public static readonly Diagnostic IncompleteBase = new(
        "BNG4018", DiagnosticSeverity.Error, Outcome.Invalid,
        "Base is incomplete",
        "The base {base} cannot be built as it was: {problem}",
        "Check that git can fetch what the commit names (actions/checkout: submodules: recursive, lfs: true).");

    internal static readonly Diagnostic[] Rows =
    [
        Slower,
        NoisyMachine,
        Unresolved,
        Unusable,
        NotTimed,
        IsNew,
        Faster,
        SameEngine,
        SampleFailed,
        NoGit,
        UnknownReference,
        NoMergeBase,
        NoProject,
        NoWorktree,
        BaseDoesNotBuild,
        OtherStateTimed,
        UnoptimisedComparison,
        IncompleteBase,
    ];
}
