using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Mutants.Sources;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>What a scenario gives without a mutant.</summary>
/// <param name="Seconds">The processor time of its processes.</param>
/// <param name="Signatures">A hash of what each of its observed runs gave.</param>
/// <param name="Ensemble">What its ensemble's runs gave.</param>
internal sealed record TrialMeasurement(double Seconds, IReadOnlyList<string> Signatures, IReadOnlyList<RunMeasurement> Ensemble)
{
    /// <summary>The processor time where its process is there already and has to load the engine and to compile it.</summary>
    public double Cost { get; init; } = Seconds;

    /// <summary>A hash of what a run gave.</summary>
    public static string SignatureOf(RunMeasurement run) => Hashes.Of([JsonLine.Of(run)]);

    /// <summary>
    /// Whether all backends that are compared over an ensemble gave the same for every declared seed: then they compute as they did,
    /// and what their ensembles gave is known.
    /// </summary>
    /// <param name="runs">The observed runs.</param>
    /// <param name="answers">What they gave.</param>
    /// <param name="backends">The backends.</param>
    public bool IsSame(IReadOnlyList<PlannedRun> runs, IReadOnlyList<RunMeasurement> answers, IReadOnlyList<string> backends) =>
        Enumerable.Range(0, runs.Count).Where(place => backends.Contains(runs[place].Backend, StringComparer.Ordinal)).All(place => SignatureOf(answers[place]) == Signatures[place]);
}
