using MathNet.Numerics.LinearAlgebra;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>The formula of a <see cref="CostForm"/>, in the logarithm of the cost: every error of a fit is a relative one.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">Sizes are in units of it, so that all terms have one magnitude.</param>
/// <param name="Step">Between which neighbouring sizes a form with a step has it; nothing of one that has none.</param>
/// <param name="IsBare">Whether a form with a step is without its first part, which is too little to be measured.</param>
internal sealed record CostShape(CostForm Form, double Unit, (double Below, double Above) Step = default, bool IsBare = false)
{
    private const int Improvements = 12;

    /// <summary>On either side of a step there are so many sizes: one could be anything.</summary>
    private const int Beside = 2;

    /// <summary>How many numbers are found by measurements: the coefficients, and where the step is.</summary>
    public int Unknowns => ValuesAt(Unit).Length + (HasStep ? 1 : 0);

    private bool HasStep => Form is CostForm.LinearWithStep or CostForm.SquareWithStep;

    private bool IsSum => Form is not (CostForm.Power or CostForm.BentPower);

    /// <summary>Least squares of the logarithms.</summary>
    /// <param name="points">More than there are unknowns.</param>
    /// <returns>The shape, with its step where it has one, and the coefficients; <see langword="null"/> where a part of a sum would be negative, which no cost is.</returns>
    public (CostShape Shape, Vector<double> Coefficients)? Solve(IReadOnlyList<CostPoint> points)
    {
        if (!IsSum)
        {
            return (this, Gradients(points, null).QR().Solve(Vector<double>.Build.DenseOfEnumerable(points.Select(point => Math.Log(point.Cost)))));
        }

        var begun = (HasStep ? Steps(points) : [this]).Select(shape => (Shape: shape, First: shape.Begin(points))).Where(tried => tried.First.All(coefficient => coefficient > 0)).ToList();
        if (begun.Count == 0)
        {
            return null;
        }

        var (best, coefficients) = begun.MinBy(tried => tried.Shape.Errors(points, tried.First).L2Norm());
        for (var time = 0; time < Improvements; time++)
        {
            coefficients += best.Gradients(points, coefficients).QR().Solve(best.Errors(points, coefficients));
            if (coefficients.Any(coefficient => !(coefficient > 0)))
            {
                return null;
            }
        }

        return (best, coefficients);
    }

    /// <summary>The logarithm of the cost.</summary>
    public double LogCost(double size, Vector<double> coefficients)
    {
        var sum = Vector<double>.Build.Dense(ValuesAt(size)).DotProduct(coefficients);
        return IsSum ? Math.Log(sum) : sum;
    }

    /// <summary>How the logarithm of the cost changes with each coefficient.</summary>
    public Vector<double> Gradient(double size, Vector<double>? coefficients)
    {
        var values = Vector<double>.Build.Dense(ValuesAt(size));
        return IsSum ? values / values.DotProduct(coefficients!) : values;
    }

    /// <summary>The same for each point, a row each.</summary>
    public Matrix<double> Gradients(IReadOnlyList<CostPoint> points, Vector<double>? coefficients) =>
        Matrix<double>.Build.DenseOfRowVectors(points.Select(point => Gradient(point.Size, coefficients)));

    /// <summary>The exponent at a size, and how it changes with each coefficient.</summary>
    public (double Exponent, Vector<double> Gradient) Slope(double size, Vector<double> coefficients)
    {
        var slopes = Vector<double>.Build.Dense(SlopesAt(size));
        if (!IsSum)
        {
            return (slopes.DotProduct(coefficients), slopes);
        }

        var cost = Vector<double>.Build.Dense(ValuesAt(size)).DotProduct(coefficients);
        var exponent = slopes.DotProduct(coefficients) / cost;
        return (exponent, (slopes / cost) - (exponent * Gradient(size, coefficients)));
    }

    // The first guess of a sum: least squares of relative errors.
    private Vector<double> Begin(IReadOnlyList<CostPoint> points)
    {
        var rows = points.Select(point => ValuesAt(point.Size).Select(term => term / point.Cost).ToArray());
        return Matrix<double>.Build.DenseOfRowArrays(rows).QR().Solve(Vector<double>.Build.Dense(points.Count, 1.0));
    }

    private Vector<double> Errors(IReadOnlyList<CostPoint> points, Vector<double> coefficients) =>
        Vector<double>.Build.DenseOfEnumerable(points.Select(point => Math.Log(point.Cost) - LogCost(point.Size, coefficients)));

    // A step between any two neighbouring sizes that have others on either side.
    private IEnumerable<CostShape> Steps(IReadOnlyList<CostPoint> points)
    {
        var sizes = points.Select(point => point.Size).Distinct().Order().ToList();
        return Enumerable.Range(Beside - 1, Math.Max(0, sizes.Count + 1 - (2 * Beside)))
            .SelectMany(below => new[] { false, true }.Select(isBare => this with { Step = (sizes[below], sizes[below + 1]), IsBare = isBare }));
    }

    // The values of the terms at a size.
    private double[] ValuesAt(double size)
    {
        var (x, logarithm, above) = (size / Unit, Math.Log(size / Unit), PartAbove(size));
        return Form switch
        {
            CostForm.Power => [1, logarithm],
            CostForm.BentPower => [1, logarithm, logarithm * logarithm],
            CostForm.Linear => [1, x],
            CostForm.LinearAndSquare => [x, x * x],
            CostForm.Quadratic => [1, x, x * x],
            CostForm.LinearWithStep => IsBare ? [x, x * above] : [1, x, x * above],
            _ => IsBare ? [x * x, x * x * above] : [x, x * x, x * x * above],
        };
    }

    // How the terms change with the logarithm of the size.
    private double[] SlopesAt(double size)
    {
        var (x, logarithm, above) = (size / Unit, Math.Log(size / Unit), PartAbove(size));
        var rise = above is > 0 and < 1 ? 1 / Math.Log(Step.Above / Step.Below) : 0;
        return Form switch
        {
            CostForm.Power => [0, 1],
            CostForm.BentPower => [0, 1, 2 * logarithm],
            CostForm.Linear => [0, x],
            CostForm.LinearAndSquare => [x, 2 * x * x],
            CostForm.Quadratic => [0, x, 2 * x * x],
            CostForm.LinearWithStep => IsBare ? [x, x * (above + rise)] : [0, x, x * (above + rise)],
            _ => IsBare ? [2 * x * x, x * x * ((2 * above) + rise)] : [x, 2 * x * x, x * x * ((2 * above) + rise)],
        };
    }

    // Where between the two sizes the step is was not measured: it is spread over them.
    private double PartAbove(double size) => HasStep && Step.Below > 0 ? Math.Clamp(Math.Log(size / Step.Below) / Math.Log(Step.Above / Step.Below), 0, 1) : 0;
}
