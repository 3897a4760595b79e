using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>What a process that observes answers: one line for every run that ended, or one that says why it observes no more.</summary>
/// <param name="Index">The run's place in the order.</param>
/// <param name="Run">What was observed.</param>
/// <param name="Problem">Why there is nothing more; empty for a run.</param>
internal sealed record ObservedLine(int Index, RunMeasurement? Run, string Problem)
{
    /// <summary>Says that nothing more comes.</summary>
    public static ObservedLine Of(string problem) => new(-1, null, problem);
}
