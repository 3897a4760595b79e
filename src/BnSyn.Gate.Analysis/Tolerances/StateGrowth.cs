namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>How far the states of a moved run are from those of the unmoved one, over the steps.</summary>
/// <param name="Perturbation">What moved the initial state.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Size">By how much: a fraction, in either direction.</param>
public sealed record StateGrowth(string Perturbation, ulong Seed, double Size)
{
    /// <summary>Why there are no distances; empty where there are.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Steps at which the states were compared, ascending: at most a few thousand, however long the run is.</summary>
    public IReadOnlyList<int> Steps { get; init; } = [];

    /// <summary>
    /// The distance at each of them: the root mean square over the state's real quantities of their difference, each divided by the root
    /// mean square of the quantity itself. 0 where not a bit of them differs.
    /// </summary>
    public IReadOnlyList<double> Distances { get; init; } = [];
}
