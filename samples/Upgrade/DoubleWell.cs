using MathNet.Numerics.LinearAlgebra;

namespace Upgrade;

/// <summary>
/// The engine: a particle between two valleys, <c>V(x) = height (x² - 1)² + tilt x</c> with mass and Planck's reduced constant 1. Its Hamiltonian
/// on a grid is a symmetric matrix, whose eigenvalues are the levels of energy; MathNet.Numerics finds them.
/// </summary>
/// <param name="Height">Of the hill between the valleys, above their floors.</param>
/// <param name="Tilt">Slope of the whole.</param>
internal sealed record DoubleWell(double Height, double Tilt)
{
    /// <summary>Points of the grid.</summary>
    public const int Points = 48;

    // What is farther out is a wall: the particle is not seen there.
    private const double Edge = 3;
    private const double Spacing = 2 * Edge / (Points + 1);

    /// <summary>The Hamiltonian: -1/2 d²/dx² by second differences, and V on the diagonal.</summary>
    public Matrix<double> Hamiltonian()
    {
        const double Hop = 1 / (Spacing * Spacing);
        return Matrix<double>.Build.Dense(Points, Points, (row, column) => Math.Abs(row - column) switch { 0 => Hop + Potential(row), 1 => -Hop / 2, _ => 0 });
    }

    /// <summary>The levels in ascending order, and the largest residual |H psi - E psi| of the lowest four.</summary>
    public (double[] Levels, double Residual) Solve()
    {
        var hamiltonian = Hamiltonian();
        var solution = hamiltonian.Evd(Symmetricity.Symmetric);
        var levels = solution.EigenValues.Select(level => level.Real).ToArray();
        var residual = 0.0;
        for (var level = 0; level < 4; level++)
        {
            var state = solution.EigenVectors.Column(level);
            residual = Math.Max(residual, (hamiltonian.Multiply(state) - state.Multiply(levels[level])).L2Norm());
        }

        return (levels, residual);
    }

    private double Potential(int point)
    {
        var x = -Edge + ((point + 1) * Spacing);
        var fromTheFloor = (x * x) - 1;
        return (Height * fromTheFloor * fromTheFloor) + (Tilt * x);
    }
}
