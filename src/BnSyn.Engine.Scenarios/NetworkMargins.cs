using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>
/// The smallest shifts that would matter to who simulates a regime, for the rows of <see cref="NetworkMetrics"/>. Spike counts follow from
/// the rate; where no physical size is known the margin is a share of what seeds differ by anyway.
/// </summary>
internal static class NetworkMargins
{
    private const string CountReason = "the margin of the firing rate, counted in spikes";
    private const string IntervalReason = "two recordings of one cell differ by more than this";
    private const string FinalReason = "one value at the end, not a mean: it jumps by as much between two steps";
    private const string VoltageReason = "the extreme of one neuron in one step; recordings are no finer";

    /// <summary>None: a handful of values, nearly all of them ties, which have no interval worth the name. The raster holds them per seed.</summary>
    public static EquivalenceMargin? None(RegimeScale regime) => null;

    /// <summary>Of a rate.</summary>
    public static EquivalenceMargin Rate(RegimeScale regime) =>
        EquivalenceMargin.Of(regime.RateHz, "below what one seed differs from another, and at most 4 % of the regime's rate");

    /// <summary>Of spikes of the network in one step.</summary>
    public static EquivalenceMargin SpikesPerStep(RegimeScale regime) => EquivalenceMargin.Of(regime.SpikesPerStep, CountReason);

    /// <summary>Of spikes of the network in a whole run.</summary>
    public static EquivalenceMargin Spikes(RegimeScale regime) => EquivalenceMargin.Of(regime.SpikesPerStep * regime.Regime.Steps, CountReason);

    /// <summary>Of the irregularity of intervals.</summary>
    public static EquivalenceMargin Intervals(RegimeScale regime) => EquivalenceMargin.Of(0.02, IntervalReason);

    /// <summary>Of the irregularity of intervals of the few inhibitory neurons.</summary>
    public static EquivalenceMargin InhibitoryIntervals(RegimeScale regime) => EquivalenceMargin.Of(0.03, IntervalReason);

    /// <summary>Of the branching ratio over a run.</summary>
    public static EquivalenceMargin Branching(RegimeScale regime) =>
        EquivalenceMargin.Of(0.005, "distances from criticality of half a percent are the finest that are discussed");

    /// <summary>Of the last branching ratio. A step that is twice as long counts twice the spikes, so the estimate jumps twice as far from step to step.</summary>
    public static EquivalenceMargin LastBranching(RegimeScale regime) => EquivalenceMargin.Of(0.02 * (regime.Regime.Parameters.DtMs / 0.1), FinalReason);

    /// <summary>Of the gain over a run.</summary>
    public static EquivalenceMargin Gain(RegimeScale regime) =>
        EquivalenceMargin.Of(0.01, "a hundredth of the gain moves the rate by less than its margin");

    /// <summary>Of the last gain.</summary>
    public static EquivalenceMargin LastGain(RegimeScale regime) => EquivalenceMargin.Of(0.02, FinalReason);

    /// <summary>Of the lowest potential.</summary>
    public static EquivalenceMargin LowestVoltage(RegimeScale regime) => EquivalenceMargin.Of(1, VoltageReason);

    /// <summary>Of the highest potential.</summary>
    public static EquivalenceMargin HighestVoltage(RegimeScale regime) => EquivalenceMargin.Of(0.2, VoltageReason);

    /// <summary>Of the mean of the weights that learn.</summary>
    public static EquivalenceMargin WeightMean(RegimeScale regime) =>
        EquivalenceMargin.Of(0.0005, "an eighth of how far the mean drifts in a run, and of what one seed differs from another");

    /// <summary>Of how far weights move.</summary>
    public static EquivalenceMargin WeightChange(RegimeScale regime) =>
        EquivalenceMargin.Of(0.001, "a seventy-fifth of how far a weight moves on average");

    /// <summary>Of a share of the weights.</summary>
    public static EquivalenceMargin ShareOfWeights(RegimeScale regime) => EquivalenceMargin.Of(0.005, "one synapse in two hundred");

    /// <summary>Of what is kept of how far weights moved.</summary>
    public static EquivalenceMargin ConsolidatedChange(RegimeScale regime) =>
        EquivalenceMargin.Of(0.0005, "a fiftieth of what a synapse keeps on average");

    /// <summary>Of the gate's opening.</summary>
    public static EquivalenceMargin Gate(RegimeScale regime) =>
        EquivalenceMargin.Of(0.0005, "the gate follows the clock alone: with one cooling step less it is open by thirty times as much more");

    /// <summary>Of the protein.</summary>
    public static EquivalenceMargin Protein(RegimeScale regime) =>
        EquivalenceMargin.Of(0.01, "a hundredth of all that there can be, and a fourth of what the last of three sweeps makes");

    /// <summary>A share of what seeds differ by.</summary>
    public static EquivalenceMargin Spread(RegimeScale regime) =>
        EquivalenceMargin.OfSpread(0.3, "no physical size is known; the shift is lost in a single run");
}
