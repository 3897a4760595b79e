using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Plans;

/// <summary>One observed run to be made.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Repetition">0, or 1 and more for the repetitions that check determinism.</param>
internal sealed record PlannedRun(PlannedScenario Scenario, string Backend, ulong Seed, int Repetition)
{
    /// <summary>The scenario's name and the backend: runs of one pair need the same memory.</summary>
    public (string Scenario, string Backend) Pair => (Scenario.Description.Name, Backend);

    /// <summary>What is made wrong on purpose; <see langword="null"/> for the scenario's own physics.</summary>
    public PlannedPerturbation? Perturbation { get; init; }

    /// <summary>Whether every bit of its states is hashed; the many runs of an ensemble are compared by their metrics.</summary>
    public bool KeepsBits { get; init; } = true;

    /// <summary>Whether the same realisation is timed later, so that the states of every step are compared with it.</summary>
    public bool IsTimedToo => KeepsBits && Repetition == 0 && Seed == Scenario.Seeds[0];

    /// <summary>Whether values of its fields and series are compared with others; a repetition shows whether it has the same bits.</summary>
    public bool KeepsRows => KeepsBits && Repetition == 0 && !Scenario.Description.EnsembleBackends.Contains(Backend, StringComparer.Ordinal);

    /// <summary>Whether what its state does over time is kept for pictures; a probe is too short to show anything by it.</summary>
    public bool KeepsCourses => KeepsRows && Scenario.Description.Family is null;

    /// <summary>Where it is made, and why.</summary>
    public RunOrigin Origin { get; init; }

    /// <summary>The number of threads that it is to use; 0 for the engine's choice.</summary>
    public int Threads { get; init; }

    /// <summary>What its process is to use, where that is another set than a gate gives it; else <see langword="null"/>.</summary>
    public InstructionSet? Instructions { get; init; }

    /// <summary>What its process may use.</summary>
    /// <param name="request">Says what an engine may use that does not promise its bits.</param>
    /// <returns>The instruction set.</returns>
    public InstructionSet InstructionsOf(GateRequest request) => Instructions ?? request.InstructionsOf(Scenario.Description);

    /// <summary>Builds the run's simulation.</summary>
    /// <returns>A simulation before its first step.</returns>
    public ISimulation Create() =>
        Perturbation is { } perturbation ? ((IPerturbableScenario)Scenario.Scenario).Create(Backend, Seed, perturbation.Name, perturbation.Size)
        : Threads > 0 ? ((IThreadedScenario)Scenario.Scenario).Create(Backend, Seed, Threads)
        : Scenario.Scenario.Create(Backend, Seed);
}
