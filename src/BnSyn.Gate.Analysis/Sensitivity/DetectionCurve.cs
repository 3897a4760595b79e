namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>How the detection of one perturbation grows with its size.</summary>
/// <param name="Tier">The tier that compared.</param>
/// <param name="Perturbation">What was made wrong.</param>
/// <param name="Points">One point per size, ascending.</param>
public sealed record DetectionCurve(string Tier, string Perturbation, IReadOnlyList<DetectionPoint> Points)
{
    /// <summary>The detection rate that counts as seen.</summary>
    public const double NeededRate = 0.9;

    /// <summary>The point of the largest size.</summary>
    public DetectionPoint Largest => Points[^1];

    /// <summary>The size from which on the needed rate is reached; <see langword="null"/> where the largest size does not reach it.</summary>
    public DetectableSize? Detectable
    {
        get
        {
            var first = Points.Count;
            while (first > 0 && Points[first - 1].Rate >= NeededRate)
            {
                first--;
            }

            return first == Points.Count ? null
                : first == 0 ? new(Points[0].Size, IsUpperBound: true)
                : new(Between(Points[first - 1], Points[first]), IsUpperBound: false);
        }
    }

    /// <summary>One curve out of the same perturbation's curves in several scenarios.</summary>
    /// <param name="curves">Curves of one tier and perturbation, at least one.</param>
    /// <returns>The curve over all runs of all of them, at the sizes that all of them have.</returns>
    public static DetectionCurve Of(IReadOnlyList<DetectionCurve> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var sizes = curves.Select(curve => curve.Points.Select(point => point.Size)).Aggregate((all, next) => all.Intersect(next));
        return curves[0] with
        {
            Points =
            [
                .. from size in sizes.Order()
                   let points = curves.Select(curve => curve.Points.First(point => point.Size.Equals(size))).ToList()
                   select new DetectionPoint(
                       size, points.Sum(point => point.Runs), points.Sum(point => point.Detected), points.Sum(point => point.OtherBits)),
            ],
        };
    }

    // Sizes are tried by factors, so a step on the curve is a factor too.
    private static double Between(DetectionPoint below, DetectionPoint above)
    {
        var share = (NeededRate - below.Rate) / (above.Rate - below.Rate);
        return Math.Exp(Math.Log(below.Size) + (share * Math.Log(above.Size / below.Size)));
    }
}
