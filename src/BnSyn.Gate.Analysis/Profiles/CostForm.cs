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
}
