using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Makes observed runs, or knows what came of them.</summary>
internal interface IRunMaker
{
    /// <summary>Makes the runs.</summary>
    /// <param name="phase">What they are for, in a word.</param>
    /// <param name="runs">What to run.</param>
    /// <param name="cancellation">Ends all between two steps.</param>
    /// <returns>One result per run, in the order given whatever the order of execution; a run that ends its process is a fault in it.</returns>
    RunMeasurement[] Make(string phase, IReadOnlyList<PlannedRun> runs, CancellationToken cancellation);
}
