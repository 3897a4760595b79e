using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// What a process that observes answers: a line when a run begins and one when it has ended, one with the files that it has loaded,
/// one that says why it observes no more, or one that says that it has done what it was asked for.
/// </summary>
internal sealed record ObservedLine
{
    /// <summary>The run's place in the order; -1 where the line is of none.</summary>
    public required int Index { get; init; }

    /// <summary>What was observed; <see langword="null"/> of a run that begins.</summary>
    public RunMeasurement? Run { get; init; }

    /// <summary>What the run was seen to add to the process's memory, in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Full paths of the files that the process has loaded.</summary>
    public IReadOnlyList<string> Loaded { get; init; } = [];

    /// <summary>What the processes of backends say that they are.</summary>
    public IReadOnlyList<ForeignEngine> Engines { get; init; } = [];

    /// <summary>What the scenarios of the order say of themselves, where that was asked for.</summary>
    public IReadOnlyList<ScenarioDescription> Descriptions { get; init; } = [];

    /// <summary>Why there is nothing more; empty for a run.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What went wrong with processes of backends after the last of their runs; it is of no run.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Whether an order of several that a process gets is done.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether the process, which has done an order, may get one of another mutant.</summary>
    public bool IsFit { get; init; }

    /// <summary>Says that an order is done.</summary>
    public static ObservedLine Done(bool isFit) => new() { Index = -1, IsDone = true, IsFit = isFit };

    /// <summary>Says that a run begins: where the process ends, it was one of those that went on.</summary>
    public static ObservedLine Begun(int index) => new() { Index = index };

    /// <summary>Says that a run has ended.</summary>
    public static ObservedLine Ended(int index, RunMeasurement run, long bytes) => new() { Index = index, Run = run, Bytes = bytes };

    /// <summary>Says what was loaded, which engines ran and what went wrong with their processes, when all runs have ended.</summary>
    public static ObservedLine Of(IReadOnlyList<string> loaded, IReadOnlyList<ForeignEngine> engines, IReadOnlyList<string> left) =>
        new() { Index = -1, Loaded = loaded, Engines = engines, Left = left };

    /// <summary>Says what the scenarios say of themselves, before the first run.</summary>
    public static ObservedLine Of(IReadOnlyList<ScenarioDescription> descriptions) => new() { Index = -1, Descriptions = descriptions };

    /// <summary>Says that nothing more comes.</summary>
    public static ObservedLine Of(string problem) => new() { Index = -1, Problem = problem };
}
