using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>Makes runs of the engine with a mutant, one after the other, until somebody has heard enough.</summary>
internal interface ITrialRuns
{
    /// <summary>Whether it took too long.</summary>
    bool IsOverLimit { get; }

    /// <summary>The processor time that it took, in seconds.</summary>
    double Seconds { get; }

    /// <summary>What the scenarios said of themselves.</summary>
    IReadOnlyList<ScenarioDescription> Descriptions { get; }

    /// <summary>Makes the runs.</summary>
    /// <param name="runs">The runs, in their order.</param>
    /// <param name="secondsOf">The processor time that each takes without a mutant; infinite where it may take any.</param>
    /// <param name="heard">Told of each that has ended; false where no further is wanted.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Why it gave no answer for some; empty where it did, or where no more was wanted.</returns>
    string Make(IReadOnlyList<PlannedRun> runs, Func<int, double> secondsOf, Func<int, RunMeasurement, bool> heard, CancellationToken cancellation);
}
