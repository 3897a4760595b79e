namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>How a cost depends on a size.</summary>
public enum CostForm
{
    /// <summary>A power: the logarithm of the cost is a straight line over that of the size.</summary>
    Power,

    /// <summary>A constant and a part that grows with the size.</summary>
    Linear,

    /// <summary>A part that grows with the size and one that grows with its square.</summary>
    LinearAndSquare,

    /// <summary>A constant, a part that grows with the size and one that grows with its square.</summary>
    Quadratic,

    /// <summary>A power whose exponent changes with the size, as where a cache ends: the logarithm of the cost is a parabola over that of the size.</summary>
    BentPower,

    /// <summary>A constant and a part that grows with the size, each element of which costs more from some size on: where the data leave a cache.</summary>
    LinearWithStep,

    /// <summary>A part that grows with the size and one that grows with its square, each pair of which costs more from some size on.</summary>
    SquareWithStep,

    /// <summary>
    /// A constant and a part that grows with the size, and more for each element beyond some size: those that a cache has no place for. A cache that keeps a part of data larger than it
    /// makes the mean cost of an element grow as 1 less the cache's part of the data.
    /// </summary>
    LinearBeyond,

    /// <summary>A part that grows with the size and one that grows with its square, and more for each pair that a cache has no place for.</summary>
    SquareBeyond,
}
