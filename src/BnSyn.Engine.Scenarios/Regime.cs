using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>What distinguishes one regime of the network from another.</summary>
public sealed record Regime
{
    /// <summary>Lower-case words joined by hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: what the network does, and what that is good for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Steps of one run.</summary>
    public required int Steps { get; init; }

    /// <summary>The physics; what is left out has the default of BN-Syn.</summary>
    /// <remarks>
    /// No two sizes N leave the same remainder modulo 32, every remainder is odd, and modulo 16 all odd ones are there. An engine works on 2
    /// to 16 neurons at a time, on words of 64 and on one part per thread: a mistake at the end of any of them stays invisible in a size that
    /// is a multiple of it. Two regimes have a step other than 0.1 ms, because an engine that ignores dt is right wherever dt is what it assumes.
    /// </remarks>
    public required NetworkParameters Parameters { get; init; }

    /// <summary>The seeds of its baseline; those of the recorded trajectories of the original unless it says otherwise.</summary>
    public IReadOnlyList<ulong> BaselineSeeds { get; init; } = [1, 2, 42];

    /// <summary>The distance from which on two distributions of its weights differ; <see langword="null"/> where they are not compared.</summary>
    public DistributionMargin? WeightMargin { get; init; }

    /// <summary>Bounds that make it this regime.</summary>
    public IReadOnlyList<InvariantDescription> Invariants { get; init; } = [];

    /// <summary>
    /// The shift of the mean rate that would matter, in Hz; <see langword="null"/> for a regime that is not compared over ensembles.
    /// </summary>
    public double? RateMarginHz { get; init; }

    /// <summary>Metrics that too few neurons contribute to in this regime for an ensemble to tell anything.</summary>
    public IReadOnlyList<string> LeftOutOfEnsembles { get; init; } = [];

    /// <summary>The seeds of the ensemble: a first look, and as many more where it is inconclusive.</summary>
    public EnsembleDescription Ensemble { get; init; } = new([.. Seeds(1001, 60)], [.. Seeds(1061, 60)]);

    /// <summary>Threads of a step. One: as many runs as there are processors are made at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether no neuron may fire.</summary>
    public bool IsSilentControl { get; init; }

    /// <summary>The exception that must end every run, if one must.</summary>
    public string? ExpectedFault { get; init; }

    /// <summary>Consecutive seeds.</summary>
    /// <param name="first">The first one.</param>
    /// <param name="count">How many.</param>
    /// <returns>The seeds.</returns>
    public static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);
}
