using MathNet.Numerics.LinearAlgebra;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>The formula of a <see cref="CostForm"/>, in the logarithm of the cost: every error of a fit is a relative one.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">Sizes are in units of it, so that all terms have one magnitude.</param>
internal sealed record CostShape(CostForm Form, double Unit)
{
    private const int Improvements = 12;

    /// <summary>How many coefficients it has.</summary>
    public int Terms => Form switch { CostForm.Quadratic or CostForm.BentPower => 3, _ => 2 };

    private bool IsSum => Form is CostForm.Linear or CostForm.LinearAndSquare or CostForm.Quadratic;

    // Powers of the size, or of its logarithm.
    private int FirstPower => Form == CostForm.LinearAndSquare ? 1 : 0;

    /// <summary>Least squares of the logarithms.</summary>
    /// <param name="points">More than there are terms.</param>
    /// <returns>The coefficients; <see langword="null"/> where a part of a sum would be negative, which no cost is.</returns>
    public Vector<double>? Solve(IReadOnlyList<CostPoint> points)
    {
        if (!IsSum)
        {
            return Gradients(points, null).QR().Solve(Vector<double>.Build.DenseOfEnumerable(points.Select(point => Math.Log(point.Cost))));
        }

        var rows = points.Select(point => Powers(point.Size).Select(term => term / point.Cost).ToArray());
        var coefficients = Matrix<double>.Build.DenseOfRowArrays(rows).QR().Solve(Vector<double>.Build.Dense(points.Count, 1.0));
        for (var time = 0; time < Improvements; time++)
        {
            if (coefficients.Any(coefficient => !(coefficient > 0)))
            {
                return null;
            }

            var errors = Vector<double>.Build.DenseOfEnumerable(points.Select(point => Math.Log(point.Cost) - LogCost(point.Size, coefficients)));
            coefficients += Gradients(points, coefficients).QR().Solve(errors);
        }

        return coefficients.All(coefficient => coefficient > 0) ? coefficients : null;
    }

    /// <summary>The logarithm of the cost.</summary>
    public double LogCost(double size, Vector<double> coefficients)
    {
        var sum = Vector<double>.Build.Dense(Powers(size)).DotProduct(coefficients);
        return IsSum ? Math.Log(sum) : sum;
    }

    /// <summary>How the logarithm of the cost changes with each coefficient.</summary>
    public Vector<double> Gradient(double size, Vector<double>? coefficients)
    {
        var powers = Vector<double>.Build.Dense(Powers(size));
        return IsSum ? powers / powers.DotProduct(coefficients!) : powers;
    }

    /// <summary>The same for each point, a row each.</summary>
    public Matrix<double> Gradients(IReadOnlyList<CostPoint> points, Vector<double>? coefficients) =>
        Matrix<double>.Build.DenseOfRowVectors(points.Select(point => Gradient(point.Size, coefficients)));

    /// <summary>The exponent at a size, and how it changes with each coefficient.</summary>
    public (double Exponent, Vector<double> Gradient) Slope(double size, Vector<double> coefficients)
    {
        if (!IsSum)
        {
            var logarithm = Math.Log(size / Unit);
            var slope = Vector<double>.Build.Dense(Form == CostForm.Power ? [0, 1] : [0, 1, 2 * logarithm]);
            return (slope.DotProduct(coefficients), slope);
        }

        var shares = Gradient(size, coefficients);
        var exponent = Enumerable.Range(0, Terms).Sum(term => (FirstPower + term) * shares[term] * coefficients[term]);
        return (exponent, Vector<double>.Build.Dense(Terms, term => (FirstPower + term - exponent) * shares[term]));
    }

    private double[] Powers(double size)
    {
        var variable = IsSum ? size / Unit : Math.Log(size / Unit);
        return [.. Enumerable.Range(FirstPower, Terms).Select(power => Math.Pow(variable, power))];
    }
}
