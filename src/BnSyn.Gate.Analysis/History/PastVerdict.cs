using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>One earlier run.</summary>
/// <param name="Content">What its <c>verdict.json</c> says.</param>
/// <param name="ContentHash">SHA-256 of the file: the same bytes twice are one run, kept in two places.</param>
internal sealed record PastVerdict(VerdictDocument Content, string ContentHash = "")
{
    /// <summary>The run's place in time, in words.</summary>
    public string Place => Content.Measured.Commit.Length == 0 ? Content.Measured.At : $"{Content.Measured.At}, commit {Content.Measured.Commit}";

    /// <summary>What absolute times may be compared on.</summary>
    public string Machine => FormattableString.Invariant($"{Content.Measured.Processor}, {Content.Measured.ProcessorCount} logical");
}
