using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>One earlier run: when, where and of what it was.</summary>
/// <param name="At">The time, in UTC, as ISO 8601.</param>
/// <param name="Commit">The commit; empty where none was known.</param>
/// <param name="Processor">The processor.</param>
/// <param name="ProcessorCount">Logical processors.</param>
/// <param name="EnvironmentClass">The class of machines.</param>
/// <param name="Verdict">What the gate said.</param>
/// <param name="ContentHash">SHA-256 of its <c>verdict.json</c>: the same bytes twice are one run, kept in two places.</param>
internal sealed record PastRun(string At, string Commit, string Processor, int ProcessorCount, string EnvironmentClass, Verdict Verdict, string ContentHash)
{
    /// <summary>The place of its commit in a history of commits, from 0; 0 where runs are ordered by time alone.</summary>
    public long Position { get; init; }

    /// <summary>The run's place in time, in words.</summary>
    public string Place => Commit.Length == 0 ? At : $"{At}, commit {ShortCommit}";

    /// <summary>As much of the commit's name as tells it apart.</summary>
    public string ShortCommit => Commit.Length > 12 ? Commit[..12] : Commit;

    /// <summary>What absolute times may be compared on.</summary>
    public string Machine => FormattableString.Invariant($"{Processor}, {ProcessorCount} logical");

    /// <summary>What a verdict says of itself.</summary>
    public static PastRun Of(VerdictDocument verdict, string contentHash) => new(
        verdict.Measured.At, verdict.Measured.Commit, verdict.Measured.Processor, verdict.Measured.ProcessorCount, verdict.Measured.EnvironmentClass, verdict.Verdict, contentHash);
}
