using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Who accepted what, when, where and why.</summary>
internal sealed record BaselineProvenance
{
    /// <summary>The reason in a file that a failing gate writes beside its report: a proposal that was not accepted.</summary>
    public const string ReceivedReason = "none: received from a failing gate, not accepted";

    /// <summary>The key of the reason.</summary>
    public const string ReasonKey = "reason";

    /// <summary>The key of <see cref="DigestAlgorithm"/>.</summary>
    public const string DigestAlgorithmKey = "digestAlgorithm";

    /// <summary>The key of <see cref="TrailAlgorithm"/>.</summary>
    public const string TrailAlgorithmKey = "trailAlgorithm";

    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineProvenance> Codec { get; } = new("provenance", fields => new()
    {
        Commit = fields.Required("commit", Value.Text, provenance => provenance.Commit),
        Date = fields.Required("date", Value.Text, provenance => provenance.Date),
        DigestAlgorithm = fields.Required(DigestAlgorithmKey, Value.OneOf(StateAlgorithms.Digest), provenance => provenance.DigestAlgorithm),
        EngineVersion = fields.Required("engineVersion", Value.Text, provenance => provenance.EngineVersion),
        EnvironmentClass = fields.Required("environmentClass", Value.Text, provenance => provenance.EnvironmentClass),
        GateVersion = fields.Required("gateVersion", Value.Text, provenance => provenance.GateVersion),
        Machine = fields.Required("machine", Value.Text, provenance => provenance.Machine),
        Packages = fields.Optional(
            "packages", Value.Map(Value.Text), provenance => provenance.Packages.Count > 0 ? provenance.Packages : null,
            "Versions of the engine's packages and assemblies by name. They explain a difference and are not compared.") ?? new(KeyOrder.Instance),
        Reason = fields.Required(ReasonKey, Value.Text, provenance => provenance.Reason),
        RequestedBy = fields.Required("requestedBy", Value.Text, provenance => provenance.RequestedBy),
        Runtime = fields.Required("runtime", Value.Text, provenance => provenance.Runtime),
        SealReason = fields.Optional(
            "sealReason", Value.Text, provenance => provenance.SealReason.Length > 0 ? provenance.SealReason : null,
            "Why the content was sealed as it is without being measured again.") ?? "",
        TrailAlgorithm = fields.Required(
            TrailAlgorithmKey, Value.Text, provenance => provenance.TrailAlgorithm, "Trails of different algorithms cannot be compared."),
    });

    /// <summary>The commit that was measured; empty where none was known.</summary>
    public required string Commit { get; init; }

    /// <summary>When, as an ISO 8601 date.</summary>
    public required string Date { get; init; }

    /// <summary>How states were hashed into digests.</summary>
    public string DigestAlgorithm { get; init; } = StateAlgorithms.Digest;

    /// <summary>How states were hashed into trails.</summary>
    public string TrailAlgorithm { get; init; } = StateAlgorithms.Trail;

    /// <summary>The engine's version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The environment class whose exact values the baseline holds.</summary>
    public required string EnvironmentClass { get; init; }

    /// <summary>The gate's version.</summary>
    public required string GateVersion { get; init; }

    /// <summary>The machine in words.</summary>
    public required string Machine { get; init; }

    /// <summary>Versions of what the engine is made of, by name; empty where the file is from before that was kept, or where no file named them.</summary>
    public SortedDictionary<string, string> Packages { get; init; } = new(KeyOrder.Instance);

    /// <summary>Why the baseline changed.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the file is a proposal that was not accepted.</summary>
    public bool IsReceived => Reason == ReceivedReason;

    /// <summary>Who asked for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The .NET runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>Why the content was sealed as it is without being measured again; empty where it is as it was measured.</summary>
    public string SealReason { get; init; } = "";
}
