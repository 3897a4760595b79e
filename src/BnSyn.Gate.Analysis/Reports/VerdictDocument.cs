using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// What <c>verdict.json</c> says, in its order: the verdict and every finding in full, for programs, and what a history of such files is
/// made of: when, where and on which commit was measured, the gains, and every metric's values as the reference gave them.
/// </summary>
/// <remarks>
/// What a history needs is set, by the gate or from the file, and has to be there. The rest follows from the run and is written only: a
/// file of an older or a newer gate may say more or less of it.
/// </remarks>
internal sealed record VerdictDocument
{
    /// <summary>The version of this shape that is written; a history takes files of this version only.</summary>
    public const int CurrentSchemaVersion = 2;

    /// <summary>The run; <see langword="null"/> where the document was read.</summary>
    [JsonIgnore]
    public ReportInput? Run { get; init; }

    /// <summary>The version of this shape.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>What the gate said.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The exit code of that.</summary>
    public int ExitCode => ExitCodes.Of(Verdict);

    /// <summary>The properties that left a part out; <see langword="null"/> for none.</summary>
    public string? Filtered => Run is { } run && Filters(run.Request) is { Length: > 0 } filters ? filters : null;

    /// <summary>What is behind the findings that decide anything, the worst first; <see langword="null"/> where none does.</summary>
    public IEnumerable<VerdictCause>? Causes => Run?.Result.Causes is { Count: > 0 } causes ? causes.Select(VerdictCause.Of) : null;

    /// <summary>What changed in the engine since the baselines; <see langword="null"/> where nothing is known of that.</summary>
    public VerdictChanges? Changes => Run?.Changes is { } changes ? VerdictChanges.Of(changes) : null;

    /// <summary>Every finding.</summary>
    public IEnumerable<VerdictFinding>? Findings => Run?.Result.Findings.Select(VerdictFinding.Of);

    /// <summary>What became of each acknowledgement on the date of the run; <see langword="null"/> where there is none.</summary>
    public IEnumerable<VerdictAcknowledgement>? Acknowledged => Run?.Result.Acknowledged is { Count: > 0 } entries ? entries.Select(VerdictAcknowledgement.Of) : null;

    /// <summary>Speed, memory and energy by scenario and backend.</summary>
    public required IReadOnlyList<BackendGains> Gains { get; init; }

    /// <summary>What the gate was found to see; <see langword="null"/> where that was not measured.</summary>
    public IReadOnlyList<AcceptedSensitivity>? Sensitivity => Run?.Result.Sensitivity is { Count: > 0 } sensitivity ? sensitivity : null;

    /// <summary>How often a run that was made again gave another answer; <see langword="null"/> where none was.</summary>
    public IReadOnlyList<AnswerRate>? Determinism => Run?.Measurements.Scenarios.SelectMany(AnswerRate.Of).ToList() is { Count: > 0 } rates ? rates : null;

    /// <summary>When, where and of what the run was.</summary>
    public required VerdictOrigin Measured { get; init; }

    /// <summary>What was measured.</summary>
    public required IReadOnlyList<VerdictScenario> Scenarios { get; init; }

    /// <summary>What each kind of comparison says of itself, under keys of its own after all others.</summary>
    [JsonExtensionData]
    public Dictionary<string, object?> OfKinds { get; init; } = [];

    /// <summary>What is to be written of a run.</summary>
    public static VerdictDocument Of(ReportInput input) => new()
    {
        Run = input,
        SchemaVersion = CurrentSchemaVersion,
        Verdict = input.Result.Verdict,
        Gains = input.Result.Gains,
        Measured = VerdictOrigin.Of(input.Measurements),
        Scenarios = [.. input.Measurements.Scenarios.Select(scenario => VerdictScenario.Of(input, scenario))],
        OfKinds = new(input.Result.Kinds.SelectMany(kind => kind.InVerdict), StringComparer.Ordinal),
    };

    private static string Filters(GateRequest request) => string.Join(", ", new (string Name, bool IsSet)[]
    {
        (RequestProperties.Scenarios, request.Scenarios.Count > 0),
        (RequestProperties.Backends, request.Backends.Count > 0),
        (RequestProperties.Seeds, request.Seeds.Count > 0),
    }.Where(property => property.IsSet).Select(property => property.Name));
}
