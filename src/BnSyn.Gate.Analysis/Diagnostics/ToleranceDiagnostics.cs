using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG6010 to BNG6018: tolerances and the rounding floor that they are measured against.</summary>
public static class ToleranceDiagnostics
{
    /// <summary>Tolerance below the rounding floor.</summary>
    public static readonly Diagnostic BelowFloor = new(
        "BNG6010", DiagnosticSeverity.Error, Outcome.Invalid,
        "Tolerance below the rounding floor",
        "{scenario}: the tolerance of {observable}, {tolerance}, is below the rounding floor after t = {time}: rounding alone moves it by {floor}, which is {excess} times the tolerance ({origin}); {horizon}",
        "Widen the tolerance as tolerances.md suggests, end the run before that time, give a series a Horizon before it, or compare a metric over an ensemble: another compiler would raise an alarm.");

    /// <summary>Blind tolerance.</summary>
    public static readonly Diagnostic Blind = new(
        "BNG6011", DiagnosticSeverity.Warning, null,
        "Blind tolerance",
        "{scenario}: the tolerance of {observable}, {tolerance}, is blind: {size} of {perturbation} moves it by {moved} and passes{more}",
        "Tighten the tolerance towards the rounding floor, as tolerances.md suggests, or declare a metric that responds.");

    /// <summary>Rounding floor that is no number.</summary>
    public static readonly Diagnostic NotFinite = new(
        "BNG6012", DiagnosticSeverity.Error, Outcome.Invalid,
        "Rounding floor that is no number",
        "{scenario}: no rounding floor of {observable}: seed {seed} ({backend}) gives {expected}, and {actual} {origin}",
        "A value that is not finite says nothing about rounding: find out why the engine gives it.");

    /// <summary>Rounding floor cannot be measured.</summary>
    public static readonly Diagnostic CannotBeMeasured = new(
        "BNG6013", DiagnosticSeverity.Error, Outcome.Invalid,
        "Rounding floor cannot be measured",
        "{scenario}: no rounding floor of seed {seed} ({backend}): {problem}",
        "Accept the sizes 2^-52 and -2^-52 in IPerturbableScenario.Create. A run that rounding alone ends in another way has no result that a tolerance could hold.");

    /// <summary>No perturbation of the initial state.</summary>
    public static readonly Diagnostic NoInitialState = new(
        "BNG6014", DiagnosticSeverity.Warning, null,
        "No perturbation of the initial state",
        "{scenario}: the rounding floor is not measured: it declares no InitialState perturbation",
        "Declare one, for example new(\"start\", PerturbationKind.InitialState, \"it starts 1 % higher\"), and implement IPerturbableScenario; docs/tolerances.md shows how.");

    /// <summary>Initial state that does not move.</summary>
    public static readonly Diagnostic Absorbed = new(
        "BNG6015", DiagnosticSeverity.Warning, null,
        "Initial state that does not move",
        "{scenario}: the rounding floor is not measured: {perturbations} of {size} changes no bit of any run",
        "Declare a perturbation that multiplies a part of the state which is not 0, or trace the simulation, so that it is seen whether its state moves.");

    /// <summary>Instruction set that the engine does not run on.</summary>
    public static readonly Diagnostic InstructionSetNotRun = new(
        "BNG6016", DiagnosticSeverity.Warning, null,
        "Instruction set that the engine does not run on",
        "{scenario}: {backend} has no rounding floor on the instruction set {value}: {problem}",
        "Let the backend fall back where the processor lacks an instruction, or accept that machines without it cannot run this gate.");

    /// <summary>Rounding floor measured without a refresh.</summary>
    public static readonly Diagnostic OnlyInRefresh = new(
        "BNG6017", DiagnosticSeverity.Warning, null,
        "Rounding floor without a refresh",
        "PhysicsGateRoundingFloor is Measure, and nothing is measured: only a refresh keeps a rounding floor",
        "Set PhysicsGateRefreshBaselines and PhysicsGateRefreshReason as well, or run PhysicsTolerances, which measures and keeps nothing.");

    /// <summary>Length of a series that rounding moves.</summary>
    public static readonly Diagnostic LengthMoves = new(
        "BNG6018", DiagnosticSeverity.Error, Outcome.Invalid,
        "Length of a series that rounding moves",
        "{scenario}: no rounding floor of the series {observable}: seed {seed} ({backend}) goes from {expected}, and from {actual} {origin}: {share} of the longer one is in both, at least {tolerance} must be",
        "Declare a Horizon before the earlier end, or a MinimumShare that such an end leaves: another compiler would raise an alarm.");

    internal static readonly Diagnostic[] Rows =
    [
        BelowFloor,
        Blind,
        NotFinite,
        CannotBeMeasured,
        NoInitialState,
        Absorbed,
        InstructionSetNotRun,
        OnlyInRefresh,
        LengthMoves,
    ];
}
