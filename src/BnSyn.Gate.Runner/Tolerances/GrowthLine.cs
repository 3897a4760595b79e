using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>A line that a process answers: one seed and one direction, or why there is nothing.</summary>
/// <param name="Problem">Why there is nothing more; empty where there is an answer.</param>
internal sealed record GrowthLine(string Problem)
{
    /// <summary>The answer.</summary>
    public StateGrowth? Growth { get; init; }
}
