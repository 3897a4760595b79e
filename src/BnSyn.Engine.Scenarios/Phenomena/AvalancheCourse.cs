using System.Numerics;
using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Branching;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Random;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What avalanches depend on.</summary>
/// <param name="Chance">The chance of each of a spike's two descendants; one half is critical.</param>
internal sealed record AvalancheParameters(double Chance = 0.5);

/// <summary>A critical branching process: every spike has two chances of a descendant, and an avalanche begins with one spike in silence.</summary>
/// <remarks>
/// Exponents of critical branching are 3/2 for sizes and 2 for durations, and the mean size grows as the square of the duration: Beggs &amp;
/// Plenz 2003, doi:10.1523/JNEUROSCI.23-35-11167.2003. Both laws hold far from the smallest avalanches, so fits begin at ten spikes and ten bins.
/// Beside them are what else is said of criticality: the collapse of shapes, and the branching ratio by multistep regression and as a network's own
/// estimator has it, whose mean of ratios exceeds 1 although the process is critical.
/// </remarks>
internal sealed class AvalancheCourse : ICourse
{
    /// <summary>Steps of a run: one generation each.</summary>
    public const int Steps = 20_000;

    private const int LeastSize = 10;
    private const int LeastDuration = 10;
    private const int MostLag = 20;
    private const int LongestShape = 20;
    private const int LeastShapes = 10;

    private readonly double _chance;
    private readonly RandomGenerator _random;
    private readonly List<double> _activity = new(Steps);
    private int _now;

    public AvalancheCourse(AvalancheParameters parameters, ulong seed)
    {
        _chance = parameters.Chance;
        _random = new RandomGenerator(seed);
    }

    /// <summary>The phenomenon.</summary>
    public static Phenomenon<AvalancheParameters> Phenomenon { get; } = new(
        "avalanche-exponents", "Avalanches of a critical branching process: the exponents of sizes and durations with their intervals, and how one follows from the other.")
    {
        Steps = Steps,
        StepSeconds = 0.001,
        Parameters = new(),
        Begin = (parameters, seed) => new AvalancheCourse(parameters, seed),
        Listed = p =>
        [
            ParameterDescription.Number("branching.chance", p.Chance, "1"), ParameterDescription.Number("fit.least_size", LeastSize, "spikes"),
            ParameterDescription.Number("fit.least_duration", LeastDuration, "bins"),
            ParameterDescription.Number("fit.most_lag", MostLag, "bins"), ParameterDescription.Number("fit.longest_shape", LongestShape, "bins"),
            ParameterDescription.Number("fit.least_shapes", LeastShapes, "1"),
        ],
        Metrics =
        [
            ("avalanches", "1"), ("size_exponent", "1"), ("size_lower", "1"), ("size_upper", "1"), ("size_deviation", "1"), ("size_distance", "1"),
            ("duration_exponent", "1"), ("duration_lower", "1"), ("duration_upper", "1"), ("size_by_duration", "1"), ("largest", "spikes"),
            ("shape_exponent", "1"), ("shape_spread", "1"), ("branching_ratio", "1"), ("branching_lower", "1"), ("branching_upper", "1"), ("sigma_mean", "1"),
        ],
        Invariants =
        [
            new("avalanches", 300, 4000, "enough for an interval"),
            new("size_exponent", 1.35, 1.65, "3/2 at criticality"),
            new("size_deviation", -4, 4, "distance from 3/2 in standard errors"),
            new("duration_exponent", 1.5, 2.3, "2 at criticality, which durations of some ten bins approach from below"),
            new("size_by_duration", 1.3, 1.9, "2 at criticality for long avalanches; 60 000 of 3 to 40 bins, whose sizes are at least their durations, give 1.57"),
            new("largest", 1000, double.PositiveInfinity, "avalanches of all sizes"),
            new("shape_exponent", 0.3, 1.2, "1 at criticality for long avalanches: the exponent of mean size over duration less 1, which is smaller for short ones likewise"),
            new("branching_ratio", 0.99, 1.01, "1: a spike has one descendant in the mean"),
            new("sigma_mean", 1.005, 1.1, "the mean of ratios of a critical process is above 1"),
        ],
        Changes = [new("descendants", "a descendant is 1 % less probable", (p, x) => new(p.Chance * (1 - x)))],
    };

    /// <inheritdoc/>
    public void Step()
    {
        // After every avalanche one silent bin.
        _now = _now > 0 ? Descendants(2 * _now) : _activity.Count > 0 && _activity[^1] == 0.0 ? 1 : 0;
        _activity.Add(_now);
    }

    /// <inheritdoc/>
    public void WriteTo(IStateSink sink) => sink.Write("activity", [_now]);

    /// <inheritdoc/>
    public IEnumerable<(string Metric, double Value)> Observe()
    {
        double[] activity = [.. _activity];
        var avalanches = AvalancheDetection.Find(activity);
        var sizes = DiscretePowerLaw.Fit([.. avalanches.Select(avalanche => avalanche.Size)], LeastSize);
        var durations = DiscretePowerLaw.Fit([.. avalanches.Select(avalanche => (double)avalanche.Duration)], LeastDuration);
        // Memory and time are measured in runs that are cut short: too few avalanches for shapes and for lags.
        var isWhole = activity.Length >= Steps;
        var (gamma, spread, _, _) = isWhole ? ShapeCollapse.Fit(activity, avalanches, mostDuration: LongestShape, leastCount: LeastShapes) : new(double.NaN, double.NaN, [], []);
        var branching = isWhole ? MultistepRegression.Estimate(activity, MostLag) : new(double.NaN, double.NaN, double.NaN, double.NaN, []);
        return
        [
            ("avalanches", avalanches.Count), ("size_exponent", sizes.Exponent), ("size_lower", sizes.Lower), ("size_upper", sizes.Upper),
            ("size_deviation", (sizes.Exponent - 1.5) / sizes.StandardError), ("size_distance", sizes.Distance),
            ("duration_exponent", durations.Exponent), ("duration_lower", durations.Lower), ("duration_upper", durations.Upper),
            ("size_by_duration", SizeByDuration.Fit(avalanches, 3, 40, 5).Slope), ("largest", avalanches.Max(avalanche => avalanche.Size)),
            ("shape_exponent", gamma), ("shape_spread", spread),
            ("branching_ratio", branching.BranchingRatio), ("branching_lower", branching.Lower), ("branching_upper", branching.Upper), ("sigma_mean", MeanSigma(activity)),
        ];
    }

    // What a network's own estimator would have said on average: it is given no activity below 1, as there.
    private static double MeanSigma(double[] activity)
    {
        var estimator = new BranchingEstimator();
        var sum = 0.0;
        for (var step = 1; step < activity.Length; step++)
        {
            sum += estimator.Update(Math.Max(activity[step - 1], 1.0), Math.Max(activity[step], 1.0));
        }

        return sum / (activity.Length - 1);
    }

    // At one half a word of random bits is 64 chances.
    private int Descendants(int chances)
    {
        var count = 0;
        if (_chance.Equals(0.5))
        {
            for (; chances >= 64; chances -= 64)
            {
                count += BitOperations.PopCount(_random.NextUInt64());
            }
        }

        for (; chances > 0; chances--)
        {
            count += _random.NextDouble() < _chance ? 1 : 0;
        }

        return count;
    }
}
