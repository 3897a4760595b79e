using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Verdicts;

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
internal sealed record PastMeasurement(string At, string Commit, string Engine, string Processor, int ProcessorCount, string EnvironmentClass)
{
    /// <summary>What absolute times may be compared on.</summary>
    public string Machine => FormattableString.Invariant($"{Processor}, {ProcessorCount} logical");
}

/// <summary>One scenario of a run.</summary>
internal sealed record PastScenario(string Name, string ParameterHash, string EnvironmentClass, IReadOnlyList<PastMetric> Metrics);

/// <summary>A metric as the reference gave it, by seed.</summary>
internal sealed record PastMetric(string Name, string Unit, SortedDictionary<ulong, double> Values);
