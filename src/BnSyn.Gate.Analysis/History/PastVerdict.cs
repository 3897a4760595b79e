using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>What a history keeps of one earlier run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Scenarios">What was measured in it.</param>
internal sealed record PastVerdict(PastRun Run, IReadOnlyList<PastScenario> Scenarios)
{
    /// <summary>What is kept of a verdict.</summary>
    /// <param name="verdict">What its <c>verdict.json</c> says.</param>
    /// <param name="contentHash">SHA-256 of the file.</param>
    public static PastVerdict Of(VerdictDocument verdict, string contentHash)
    {
        var run = PastRun.Of(verdict, contentHash);
        return new(run, PastScenario.Of(verdict, run));
    }
}
