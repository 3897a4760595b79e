using System.Numerics;

namespace Lorenz;

/// <summary>How a product and a sum are rounded.</summary>
public interface ILaneArithmetic
{
    /// <summary><c>a b + c</c>.</summary>
    static abstract Vector<double> MultiplyAdd(Vector<double> a, Vector<double> b, Vector<double> c);
}

/// <summary>The product is rounded and then the sum, as in <see cref="PlainSwarm"/>.</summary>
public readonly struct RoundedTwice : ILaneArithmetic
{
    /// <inheritdoc/>
    public static Vector<double> MultiplyAdd(Vector<double> a, Vector<double> b, Vector<double> c) => (a * b) + c;
}

/// <summary>One rounding at the end, in one instruction where the processor has it, with the same bits where it has not.</summary>
public readonly struct RoundedOnce : ILaneArithmetic
{
    /// <inheritdoc/>
    public static Vector<double> MultiplyAdd(Vector<double> a, Vector<double> b, Vector<double> c) => Vector.FusedMultiplyAdd(a, b, c);
}
