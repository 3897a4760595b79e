using MathNet.Numerics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>How the distance between two runs grows, out of its growth phase.</summary>
/// <param name="Law">The law that fits it better, or none.</param>
/// <param name="Rate">The exponent: per second for an exponential, of the time for a power.</param>
internal readonly record struct GrowthFit(GrowthLaw Law, double Rate)
{
    /// <summary>Nothing that grows has grown less: ten bits, so that the noise of single roundings is over.</summary>
    private const double LeastGrowth = 1024;

    /// <summary>Where the fit begins, as a multiple of the first distance: until then a distance turns into the direction that grows.</summary>
    private const double Transient = 16;

    /// <summary>Where it ends: a distance of a percent of the state itself no longer grows as a small one does.</summary>
    private const double NoLongerSmall = 1.0 / 128;

    private const int FewestPoints = 8;

    /// <summary>Fits one run's distances.</summary>
    /// <param name="growth">The distances.</param>
    /// <param name="stepSeconds">Simulated time of a step.</param>
    public static GrowthFit Of(StateGrowth growth, double stepSeconds)
    {
        var points = growth.Steps.Zip(growth.Distances, (step, distance) => (Time: step * stepSeconds, Distance: distance))
            .Where(point => point.Distance > 0 && point.Time > 0).ToList();
        if (points.Count < FewestPoints)
        {
            return default;
        }

        var (first, largest) = (points[0].Distance, points.Max(point => point.Distance));
        var begin = points.FindIndex(point => point.Distance >= Transient * first);
        var end = EndOf(points, largest, begin);
        if (largest < LeastGrowth * first || end - begin + 1 < FewestPoints)
        {
            return default;
        }

        var phase = points[begin..(end + 1)];
        var logs = phase.ConvertAll(point => Math.Log(point.Distance));
        var exponential = Line(phase.ConvertAll(point => point.Time), logs);
        var power = Line(phase.ConvertAll(point => Math.Log(point.Time)), logs);
        return exponential.Quality >= power.Quality ? new(GrowthLaw.Exponential, exponential.Slope) : new(GrowthLaw.Power, power.Slope);
    }

    // A distance that stays below the state's own size for long has reached what it can: that is no growth any more.
    private static int EndOf(List<(double Time, double Distance)> points, double largest, int begin)
    {
        if (largest >= NoLongerSmall)
        {
            return points.FindIndex(point => point.Distance >= NoLongerSmall);
        }

        var near = points.FindIndex(point => point.Distance >= largest / Transient);
        return near - begin > 3 * (points.Count - begin) / 4 ? points.Count - 1 : near;
    }

    private static (double Slope, double Quality) Line(List<double> x, List<double> y)
    {
        var (intercept, slope) = Fit.Line([.. x], [.. y]);
        return (slope, GoodnessOfFit.RSquared(x.Select(at => intercept + (slope * at)), y));
    }
}
