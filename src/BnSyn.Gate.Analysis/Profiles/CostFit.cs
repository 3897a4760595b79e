using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>
/// How a cost grows with a size: of the forms the one that foretells a size best that was left out of it. Intervals are of Student's distribution, which takes
/// residuals for independent, of one size, and the form, and the place of a step, for the true ones.
/// </summary>
public sealed class CostFit
{
    /// <summary>Sizes that a fit needs: one more than the form with most terms has, but for forms with a step or an end of a cache, which are left out below <see cref="FewestWithPlace"/>.</summary>
    public const int FewestSizes = 4;

    /// <summary>Sizes that a form with a step or an end of a cache needs: one more than it has unknowns, also where one of them is left out.</summary>
    private const int FewestWithPlace = 6;

    private const double Confidence = 0.95;

    // A form with more terms has to foretell so much better: chance alone makes one of several a little better.
    private const double Better = 0.75;

    // Between forms that foretell to a billionth it is rounding that would choose.
    private const double Negligible = 1e-9;

    private readonly CostShape _shape;
    private readonly Vector<double> _coefficients;
    private readonly Matrix<double> _covariance;
    private readonly double _quantile;

    private CostFit(CostShape shape, Vector<double> coefficients, IReadOnlyList<CostPoint> points)
    {
        (_shape, _coefficients) = (shape, coefficients);
        var errors = points.Select(point => Math.Log(point.Cost) - shape.LogCost(point.Size, coefficients)).ToList();
        var degrees = points.Count - shape.Unknowns;
        var gradients = shape.Gradients(points, coefficients);
        _covariance = gradients.TransposeThisAndMultiply(gradients).Inverse() * (errors.Sum(error => error * error) / degrees);
        _quantile = StudentT.InvCDF(0, 1, degrees, (1 + Confidence) / 2);
        Residuals = [.. errors.Select(error => Math.Exp(error) - 1)];
        (Smallest, Largest) = (points.Min(point => point.Size), points.Max(point => point.Size));
    }

    /// <summary>The form.</summary>
    public CostForm Form => _shape.Form;

    /// <summary>The smallest size that was measured.</summary>
    public double Smallest { get; }

    /// <summary>The largest size that was measured.</summary>
    public double Largest { get; }

    /// <summary>Measured by fitted minus 1, in the order of the points that have a cost.</summary>
    public IReadOnlyList<double> Residuals { get; }

    /// <summary>The largest relative error of a foretold cost, over the sizes between the outermost, each left out of a fit of this form.</summary>
    public double LargestMiss { get; private init; }

    /// <summary>Fits.</summary>
    /// <param name="points">Costs that are not above 0 are left out.</param>
    /// <returns>The fit; <see langword="null"/> where fewer than <see cref="FewestSizes"/> sizes were measured.</returns>
    public static CostFit? Of(IReadOnlyList<CostPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        List<CostPoint> used = [.. points.Where(point => point is { Size: > 0, Cost: > 0 } && double.IsFinite(point.Size + point.Cost))];
        var sizes = used.Select(point => point.Size).Distinct().Count();
        if (sizes < FewestSizes)
        {
            return null;
        }

        var unit = Math.Exp(used.Average(point => Math.Log(point.Size)));
        CostFit? best = null;
        var least = double.MaxValue;
        foreach (var shape in Enum.GetValues<CostForm>().Select(form => new CostShape(form, unit)).Where(shape => sizes >= FewestWithPlace || !shape.HasPlace))
        {
            if (shape.Solve(used) is var (solved, coefficients) && Misses(shape, used) is { } misses)
            {
                var mean = Math.Sqrt(misses.Average(miss => miss * miss));
                if (best is null || mean < (Better * least) - Negligible)
                {
                    (best, least) = (new(solved, coefficients, used) { LargestMiss = misses.Max(miss => Math.Abs(Math.Exp(miss) - 1)) }, mean);
                }
            }
        }

        return best;
    }

    /// <summary>The fitted cost.</summary>
    /// <param name="size">Beyond what was measured nothing is known.</param>
    public double At(double size) => Math.Exp(_shape.LogCost(size, _coefficients));

    /// <summary>By how many per cent the cost grows where the size does by one.</summary>
    /// <param name="size">Where.</param>
    public Estimate Exponent(double size)
    {
        var (exponent, gradient) = _shape.Slope(size, _coefficients);
        return With(exponent, gradient);
    }

    /// <summary>The exponent over all sizes that were measured: the mean of those at each of them, on a scale of logarithms. A cost that grew by it alone would grow as much.</summary>
    public Estimate MeanExponent
    {
        get
        {
            var length = Math.Log(Largest / Smallest);
            var exponent = (_shape.LogCost(Largest, _coefficients) - _shape.LogCost(Smallest, _coefficients)) / length;
            return With(exponent, (_shape.Gradient(Largest, _coefficients) - _shape.Gradient(Smallest, _coefficients)) / length);
        }
    }

    /// <summary>Half the interval of 95 % of the logarithm of the fitted cost.</summary>
    /// <param name="size">Where.</param>
    public double LogHalfWidth(double size)
    {
        var gradient = _shape.Gradient(size, _coefficients);
        return _quantile * Math.Sqrt(Math.Max(0, gradient.DotProduct(_covariance * gradient)));
    }

    private Estimate With(double exponent, Vector<double> gradient)
    {
        var half = _quantile * Math.Sqrt(Math.Max(0, gradient.DotProduct(_covariance * gradient)));
        return new(exponent, exponent - half, exponent + half);
    }

    // In logarithms, a size between the outermost each; null where the form does not hold without one of them.
    private static List<double>? Misses(CostShape shape, List<CostPoint> points)
    {
        var misses = new List<double>();
        foreach (var size in points.GroupBy(point => point.Size).OrderBy(size => size.Key).Skip(1).SkipLast(1))
        {
            if (shape.Solve([.. points.Where(point => point.Size != size.Key)]) is not var (solved, coefficients))
            {
                return null;
            }

            misses.Add(solved.LogCost(size.Key, coefficients) - size.Average(point => Math.Log(point.Cost)));
        }

        return misses;
    }
}
