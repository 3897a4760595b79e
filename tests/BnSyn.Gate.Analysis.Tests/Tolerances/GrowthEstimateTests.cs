using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Tests.Tolerances;

public sealed class GrowthEstimateTests
{
    private const double Step = 0.01;

    [Fact]
    public void A_distance_that_grows_by_a_factor_of_e_per_second_has_the_exponent_1()
    {
        var fit = GrowthFit.Of(Run(1, t => 1e-16 * Math.Exp(t)), Step);

        Assert.Equal(GrowthLaw.Exponential, fit.Law);
        Assert.Equal(1, fit.Rate, 1e-9);
    }

    [Fact]
    public void What_comes_after_saturation_is_no_part_of_the_growth()
    {
        var fit = GrowthFit.Of(Run(1, t => Math.Min(0.5, 1e-16 * Math.Exp(2 * t))), Step);

        Assert.Equal((GrowthLaw.Exponential, 2.0), (fit.Law, Math.Round(fit.Rate, 9)));
    }

    [Fact]
    public void A_distance_that_stops_far_below_the_state_is_fitted_up_to_there()
    {
        var fit = GrowthFit.Of(Run(1, t => Math.Min(1e-8, 1e-16 * Math.Exp(2 * t))), Step);

        Assert.Equal((GrowthLaw.Exponential, 2.0), (fit.Law, Math.Round(fit.Rate, 9)));
    }

    [Fact]
    public void Neighbours_that_run_at_different_speeds_part_by_a_power_of_time_which_is_no_exponent()
    {
        var fit = GrowthFit.Of(Run(1, t => 1e-16 * t * t), Step);

        Assert.Equal((GrowthLaw.Power, 2.0), (fit.Law, Math.Round(fit.Rate, 9)));
    }

    [Fact]
    public void Single_roundings_are_no_growth() =>
        Assert.Equal(GrowthLaw.None, GrowthFit.Of(Run(1, t => 1e-16 * (1 + (t % 1))), Step).Law);

    [Fact]
    public void States_that_never_differ_do_not_grow_apart() => Assert.Equal(GrowthLaw.None, GrowthFit.Of(Run(1, _ => 0), Step).Law);

    [Fact]
    public void The_interval_is_over_seeds_because_two_directions_of_one_seed_are_one_answer()
    {
        StateGrowth[] runs = [Run(1, t => 1e-16 * Math.Exp(t)), Run(1, t => 1e-16 * Math.Exp(t)), Run(2, t => 1e-16 * Math.Exp(2 * t)), Run(2, t => 1e-16 * Math.Exp(2 * t))];

        var estimate = GrowthEstimate.Of(runs, Step)!;

        // Student's t of one degree of freedom at 97.5 % is 12.706; the deviation of 1 and 2 is 1 over the root of 2.
        Assert.Equal((1.5, 2), (Math.Round(estimate.Rate, 9), estimate.Seeds));
        Assert.Equal(12.706 * Math.Sqrt(0.5) / Math.Sqrt(2), estimate.HalfWidth!.Value, 1e-3);
    }

    [Fact]
    public void One_seed_has_no_interval_and_says_so()
    {
        var estimate = GrowthEstimate.Of([Run(1, t => 1e-16 * Math.Exp(t))], Step)!;

        Assert.Null(estimate.HalfWidth);
        Assert.Equal("as e^(λt), λ = 1 (one seed: no interval) per second of simulated time", estimate.ToString());
    }

    [Fact]
    public void Without_states_there_is_no_estimate() => Assert.Null(GrowthEstimate.Of([new("start", 1, 1e-16) { Problem = "not traced" }], Step));

    private static StateGrowth Run(ulong seed, Func<double, double> distance)
    {
        var steps = Enumerable.Range(0, 3001).ToList();
        return new("start", seed, Math.ScaleB(1, -52)) { Steps = steps, Distances = [.. steps.Select(step => distance(step * Step))] };
    }
}
