using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.History;

/// <summary>What a history needs of one <c>verdict.json</c>.</summary>
internal sealed record PastVerdict
{
    public required Verdict Verdict { get; init; }

    public required PastMeasurement Measured { get; init; }

    public required IReadOnlyList<BackendGains> Gains { get; init; }

    public required IReadOnlyList<PastScenario> Scenarios { get; init; }

    /// <summary>SHA-256 of the file: the same bytes twice are one run, kept in two places.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The run's place in time, in words.</summary>
    public string Place => Measured.Commit.Length == 0 ? Measured.At : $"{Measured.At}, commit {Measured.Commit}";
}

/// <summary>When, where and of what a run was.</summary>
internal sealed record PastMeasurement(
    [property: JsonRequired] string At,
    [property: JsonRequired] string Commit,
    [property: JsonRequired] string Engine,
    [property: JsonRequired] string Processor,
    [property: JsonRequired] int ProcessorCount,
    [property: JsonRequired] string EnvironmentClass)
{
    /// <summary>What absolute times may be compared on.</summary>
    public string Machine => FormattableString.Invariant($"{Processor}, {ProcessorCount} logical");
}

/// <summary>One scenario of a run.</summary>
internal sealed record PastScenario(
    [property: JsonRequired] string Name,
    [property: JsonRequired] string ParameterHash,
    [property: JsonRequired] string EnvironmentClass,
    [property: JsonRequired] IReadOnlyList<PastMetric> Metrics);

/// <summary>A metric as the reference gave it, by seed.</summary>
internal sealed record PastMetric(
    [property: JsonRequired] string Name,
    [property: JsonRequired] string Unit,
    [property: JsonRequired] SortedDictionary<ulong, double> Values);
