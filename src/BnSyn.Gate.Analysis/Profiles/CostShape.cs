using MathNet.Numerics.LinearAlgebra;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>The formula of a <see cref="CostForm"/>, in the logarithm of the cost: every error of a fit is a relative one.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">Sizes are in units of it, so that all terms have one magnitude.</param>
/// <param name="Step">Between which neighbouring sizes a form with a step has it, or, both the same, the largest size that a cache has a place for; nothing of a form that has neither.</param>
/// <param name="IsBare">Whether such a form is without its first part, which is too little to be measured.</param>
internal sealed record CostShape(CostForm Form, double Unit, (double Below, double Above) Step = default, bool IsBare = false)
{
    private const int Improvements = 12;

    /// <summary>On either side of a step there are so many sizes: one could be anything.</summary>
    private const int Beside = 2;

    /// <summary>Places in which a cache may end, between two neighbouring sizes; then so many nearer to the best of them.</summary>
    private const int PlacesBetween = 4;
    private const int PlacesNearer = 3;

    /// <summary>How many numbers are found by measurements: the coefficients, and where the step or the end of the cache is.</summary>
    public int Unknowns => ValuesAt(Unit).Length + (HasPlace ? 1 : 0);

    /// <summary>Whether a form has a place from which on each element or pair costs more.</summary>
    public bool HasPlace => HasStep || HasEnd;

    private bool HasStep => Form is CostForm.LinearWithStep or CostForm.SquareWithStep;

    private bool HasEnd => Form is CostForm.LinearBeyond or CostForm.SquareBeyond;

    private bool IsSquare => Form is CostForm.SquareWithStep or CostForm.SquareBeyond;

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

        var found = Best(HasStep ? Steps(points) : HasEnd ? Ends(points) : [this], points);
        if ((HasEnd && found is var (near, _) ? Best(near.EndsNearer(points), points) : found) is not var (best, coefficients))
        {
            return null;
        }

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

    private static (CostShape Shape, Vector<double> Coefficients)? Best(IEnumerable<CostShape> shapes, IReadOnlyList<CostPoint> points)
    {
        var begun = shapes.Select(shape => (Shape: shape, First: shape.Begin(points))).Where(tried => tried.First.All(coefficient => coefficient > 0)).ToList();
        return begun.Count == 0 ? null : begun.MinBy(tried => tried.Shape.Errors(points, tried.First).L2Norm());
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

    // The end of a cache anywhere between sizes that have others on either side.
    private IEnumerable<CostShape> Ends(IReadOnlyList<CostPoint> points)
    {
        var sizes = points.Select(point => point.Size).Distinct().Order().ToList();
        var between = Enumerable.Range(Beside - 1, Math.Max(0, sizes.Count + 1 - (2 * Beside)));
        return Ended(between.SelectMany(below => Enumerable.Range(0, PlacesBetween).Select(place => sizes[below] * Math.Pow(sizes[below + 1] / sizes[below], (double)place / PlacesBetween))));
    }

    private IEnumerable<CostShape> EndsNearer(IReadOnlyList<CostPoint> points)
    {
        var sizes = points.Select(point => point.Size).Distinct().Order().ToList();
        var rung = Math.Pow(sizes[^1] / sizes[0], 1.0 / (PlacesBetween * (PlacesNearer + 1) * (sizes.Count - 1)));
        return Ended(Enumerable.Range(-PlacesNearer, (2 * PlacesNearer) + 1).Select(place => Math.Clamp(Step.Below * Math.Pow(rung, place), sizes[Beside - 1], sizes[^Beside])));
    }

    private IEnumerable<CostShape> Ended(IEnumerable<double> ends) => ends.SelectMany(end => new[] { false, true }.Select(isBare => this with { Step = (end, end), IsBare = isBare }));

    // The values of the terms at a size.
    private double[] ValuesAt(double size)
    {
        var (x, logarithm, more) = (size / Unit, Math.Log(size / Unit), MoreAt(size));
        return Form switch
        {
            CostForm.Power => [1, logarithm],
            CostForm.BentPower => [1, logarithm, logarithm * logarithm],
            CostForm.Linear => [1, x],
            CostForm.LinearAndSquare => [x, x * x],
            CostForm.Quadratic => [1, x, x * x],
            CostForm.LinearWithStep or CostForm.LinearBeyond => IsBare ? [x, more] : [1, x, more],
            _ => IsBare ? [x * x, more] : [x, x * x, more],
        };
    }

    // How the terms change with the logarithm of the size.
    private double[] SlopesAt(double size)
    {
        var (x, logarithm, more) = (size / Unit, Math.Log(size / Unit), MoreSlopeAt(size));
        return Form switch
        {
            CostForm.Power => [0, 1],
            CostForm.BentPower => [0, 1, 2 * logarithm],
            CostForm.Linear => [0, x],
            CostForm.LinearAndSquare => [x, 2 * x * x],
            CostForm.Quadratic => [0, x, 2 * x * x],
            CostForm.LinearWithStep or CostForm.LinearBeyond => IsBare ? [x, more] : [0, x, more],
            _ => IsBare ? [2 * x * x, more] : [x, 2 * x * x, more],
        };
    }

    // How many elements or pairs cost more.
    private double MoreAt(double size) => HasEnd ? Math.Max(0, Elements(size) - Elements(Step.Below)) : Elements(size) * PartAbove(size);

    // The same with the logarithm of the size.
    private double MoreSlopeAt(double size)
    {
        var (elements, power) = (Elements(size), IsSquare ? 2 : 1);
        if (HasEnd)
        {
            return size > Step.Below ? power * elements : 0;
        }

        var above = PartAbove(size);
        return elements * ((power * above) + (above is > 0 and < 1 ? 1 / Math.Log(Step.Above / Step.Below) : 0));
    }

    private double Elements(double size) => Math.Pow(size / Unit, IsSquare ? 2 : 1);

    // Where between the two sizes the step is was not measured: it is spread over them.
    private double PartAbove(double size) => HasStep && Step.Below > 0 ? Math.Clamp(Math.Log(size / Step.Below) / Math.Log(Step.Above / Step.Below), 0, 1) : 0;
}
