using BnSyn.Gate.Analysis.Diagnostics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>How the distances of a scenario grow, over its seeds.</summary>
/// <param name="Law">The law of most runs.</param>
/// <param name="Rate">The mean over seeds: the finite-time Lyapunov exponent per second, or the power of the time. 0 where nothing grows.</param>
/// <param name="HalfWidth">
/// Half of the 95 % interval of the mean by Student's t, over the seeds: what the two directions and the perturbations of a seed give is no
/// independent answer. <see langword="null"/> for one seed.
/// </param>
/// <param name="Seeds">How many seeds grew by that law.</param>
internal sealed record GrowthEstimate(GrowthLaw Law, double Rate, double? HalfWidth, int Seeds)
{
    private const double Confidence = 0.95;

    /// <summary>Puts the fits of all runs together; <see langword="null"/> where no states were compared.</summary>
    /// <param name="growth">The distances of every run.</param>
    /// <param name="stepSeconds">Simulated time of a step.</param>
    public static GrowthEstimate? Of(IReadOnlyList<StateGrowth> growth, double stepSeconds)
    {
        // Where the states are the same again, rounding has ended what was to be followed.
        var followed = growth.Where(run => run.Steps.Count > 0).ToList();
        var fits = (followed.Exists(StillDiffers) ? followed.Where(StillDiffers) : followed).Select(run => (run.Seed, Fit: GrowthFit.Of(run, stepSeconds))).ToList();
        if (fits.Count == 0)
        {
            return null;
        }

        var law = fits.GroupBy(run => run.Fit.Law).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        if (law == GrowthLaw.None)
        {
            return new(law, 0, null, fits.Select(run => run.Seed).Distinct().Count());
        }

        double[] bySeed = [.. fits.Where(run => run.Fit.Law == law).GroupBy(run => run.Seed).OrderBy(group => group.Key).Select(group => group.Average(run => run.Fit.Rate))];
        return new(law, bySeed.Average(), bySeed.Length < 2 ? null : HalfWidthOf(bySeed), bySeed.Length);
    }

    /// <summary>Whether it is known well enough to say what comes after the end of the run: a rate above 0, to a half of it.</summary>
    public bool IsSharp => Rate > 0 && HalfWidth <= Rate / 2;

    /// <summary>The estimate in words.</summary>
    public override string ToString()
    {
        var interval = HalfWidth is { } half ? $" ± {NumberText.Rounded(half, 2)} (95 %, {Seeds} seeds)" : " (one seed: no interval)";
        return Law switch
        {
            GrowthLaw.Exponential => $"as e^(λt), λ = {NumberText.Rounded(Rate, 3)}{interval} per second of simulated time",
            GrowthLaw.Power => $"as t^p, p = {NumberText.Rounded(Rate, 3)}{interval}",
            _ => "by too little to tell a law",
        };
    }

    private static bool StillDiffers(StateGrowth run) => run.Distances[^1] > 0;

    private static double HalfWidthOf(double[] values) =>
        StudentT.InvCDF(0, 1, values.Length - 1, (1 + Confidence) / 2) * values.StandardDeviation() / Math.Sqrt(values.Length);
}
