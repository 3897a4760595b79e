using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Refresh.Facts;

namespace BnSyn.Gate.Analysis;

/// <summary>How a run ended.</summary>
/// <param name="Result">What it was judged to be.</param>
/// <param name="Refresh">What a refresh changed, or why nothing; <see langword="null"/> where none was asked for.</param>
/// <param name="Unwritten">Reports that the file system refused.</param>
public sealed record GateEnd(GateResult Result, RefreshResult? Refresh, IReadOnlyList<Finding> Unwritten)
{
    /// <summary>How many scenarios were measured.</summary>
    public int Scenarios => Result.Case.Scenarios.Count;
}
