using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Makes the runs that are compared seed by seed, with every bit of their states.</summary>
internal static class PhysicsPhase
{
    /// <summary>Makes the runs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told of every finished run.</param>
    /// <param name="cancellation">Ends the phase between two steps.</param>
    /// <returns>One result per planned run, in the plan's order whatever the order of execution.</returns>
    public static RunMeasurement[] Make(MeasurementPlan plan, IProgress<string> progress, CancellationToken cancellation) =>
        new ParallelRuns("physics", progress).Make(plan.Runs, ObservedRun.Make, cancellation);
}
