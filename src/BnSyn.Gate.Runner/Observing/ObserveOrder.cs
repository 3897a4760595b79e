using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>What a process is asked to observe.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="InstructionSet">What the process is to find itself with.</param>
/// <param name="AtOnce">How many runs it may make at once.</param>
/// <param name="IsBounded">Whether fewer go on at once where memory is short.</param>
/// <param name="Runs">The runs; a run is answered by its place in this list.</param>
internal sealed record ObserveOrder(BuiltEngine Engine, string InstructionSet, int AtOnce, bool IsBounded, IReadOnlyList<ObserveOrder.Run> Runs)
{
    /// <summary>Whether the runs are made in the order given, and what the scenarios say of themselves is told first.</summary>
    public bool IsOfMutant { get; init; }

    /// <summary>A <see cref="PlannedRun"/> without the engine's objects.</summary>
    internal sealed record Run(string Scenario, string Backend, ulong Seed, int Repetition, bool KeepsBits, RunOrigin Origin, int Threads, PlannedPerturbation? Perturbation)
    {
        /// <summary>The order for a run.</summary>
        public static Run Of(PlannedRun run) => new(run.Scenario.Description.Name, run.Backend, run.Seed, run.Repetition, run.KeepsBits, run.Origin, run.Threads, run.Perturbation);

        /// <summary>The run itself.</summary>
        public PlannedRun In(IReadOnlyDictionary<string, PlannedScenario> scenarios) =>
            new(scenarios[Scenario], Backend, Seed, Repetition) { KeepsBits = KeepsBits, Origin = Origin, Threads = Threads, Perturbation = Perturbation };
    }
}
