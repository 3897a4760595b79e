using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG4019 to BNG4023, and BNG4030: where the time goes.</summary>
public static class ProfileDiagnostics
{
    /// <summary>Nothing to profile.</summary>
    public static readonly Diagnostic NoKernels = new(
        "BNG4019", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing to profile",
        "No simulation names kernels: {tried}",
        "Implement IProfiledSimulation, which takes a few lines (docs/profiling.md), or choose scenarios whose simulations do.");

    /// <summary>Profile of other steps.</summary>
    public static readonly Diagnostic OtherState = new(
        "BNG4020", DiagnosticSeverity.Error, Outcome.Invalid,
        "Profile of other steps",
        "{scenario}: backend '{backend}' comes to another state under the clock: {problem}",
        "Profile(n, clock) must take the steps of Advance(n), bit for bit; let both call one method that is generic over the clock.");

    /// <summary>Kernel without a name.</summary>
    public static readonly Diagnostic UnknownKernel = new(
        "BNG4021", DiagnosticSeverity.Error, Outcome.Invalid,
        "Kernel without a name",
        "{scenario}: backend '{backend}' {problem}",
        "Name every kernel in IProfiledSimulation.Kernels, each once, in lower-case words joined by hyphens, and enter it by its 0-based place there.");

    /// <summary>File that is no profile.</summary>
    public static readonly Diagnostic NoProfile = new(
        "BNG4022", DiagnosticSeverity.Error, Outcome.Invalid,
        "File that is no profile",
        "'{file}' is no profile of this gate: {problem}",
        "Give a profile.json that PhysicsProfile of this version has written.");

    /// <summary>Profile not measured.</summary>
    public static readonly Diagnostic Failed = new(
        "BNG4023", DiagnosticSeverity.Error, Outcome.Invalid,
        "Profile not measured",
        "{scenario}: backend '{backend}' cannot be profiled: {problem}",
        "The process that profiles builds the simulation and takes its first steps several times over; make that possible, or leave the scenario out with PhysicsGateScenarios.");

    /// <summary>No kernel compared.</summary>
    public static readonly Diagnostic NotCompared = new(
        "BNG4030", DiagnosticSeverity.Error, Outcome.Invalid,
        "No kernel compared",
        "PhysicsGateCompareTo asks for pairs of processes with {base}, and no backend of it can be profiled: {problem}",
        "Compare with a commit whose simulations name kernels (IProfiledSimulation), and that has the chosen scenarios and backends.");

    internal static readonly Diagnostic[] Rows =
    [
        NoKernels,
        OtherState,
        UnknownKernel,
        NoProfile,
        Failed,
        NotCompared,
    ];
}
