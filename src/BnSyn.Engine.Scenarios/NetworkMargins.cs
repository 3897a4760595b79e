using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>
/// The smallest shift of each metric that would matter to who simulates the regime. Spike counts follow from the rate; where
/// no physical size is known the margin is a share of what seeds differ by anyway.
/// </summary>
internal static class NetworkMargins
{
    private const string RateReason = "below what one seed differs from another, and at most 4 % of the regime's rate";
    private const string CountReason = "the margin of the firing rate, counted in spikes";
    private const string IntervalReason = "two recordings of one cell differ by more than this";
    private const string BranchingReason = "distances from criticality of half a percent are the finest that are discussed";
    private const string FinalReason = "one value at the end, not a mean: it jumps by as much between two steps";
    private const string GainReason = "a hundredth of the gain moves the rate by less than its margin";
    private const string VoltageReason = "the extreme of one neuron in one step; recordings are no finer";
    private const string SpreadReason = "no physical size is known; the shift is lost in a single run";

    private const double ShareOfSpread = 0.3;

    /// <summary>The margin of a metric in a regime; <see langword="null"/> where it is no part of ensemble comparisons.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="regime">The regime, with the margin of its rate.</param>
    public static EquivalenceMargin? Of(string metric, Regime regime)
    {
        if (regime.RateMarginHz is not { } rate || regime.LeftOutOfEnsembles.Contains(metric))
        {
            return null;
        }

        // A step that is twice as long counts twice the spikes, so the estimate of the branching ratio jumps twice as far from step to step.
        var jump = 0.02 * (regime.Parameters.DtMs / 0.1);
        var spikesPerStep = rate * regime.Parameters.N * regime.Parameters.DtMs / 1000.0;
        return metric switch
        {
            // A handful of values, nearly all of them ties: they have no interval worth the name, and the raster holds them per seed.
            "spike_min" or "spike_max" or "spike_median" => null,
            "firing_rate" or "firing_rate_exc" or "firing_rate_inh" => EquivalenceMargin.Of(rate, RateReason),
            "spike_mean" or "attractor_mean_activity" => EquivalenceMargin.Of(spikesPerStep, CountReason),
            "total_spikes" => EquivalenceMargin.Of(spikesPerStep * regime.Steps, CountReason),
            "isi_cv" or "isi_cv_exc" => EquivalenceMargin.Of(0.02, IntervalReason),
            "isi_cv_inh" => EquivalenceMargin.Of(0.03, IntervalReason),
            "sigma_mean" or "sigma_std" => EquivalenceMargin.Of(0.005, BranchingReason),
            "sigma_final" => EquivalenceMargin.Of(jump, FinalReason),
            "gain_mean" => EquivalenceMargin.Of(0.01, GainReason),
            "gain_final" => EquivalenceMargin.Of(0.02, FinalReason),
            "voltage_minimum" => EquivalenceMargin.Of(1, VoltageReason),
            "voltage_maximum" => EquivalenceMargin.Of(0.2, VoltageReason),
            _ => EquivalenceMargin.OfSpread(ShareOfSpread, SpreadReason),
        };
    }
}
