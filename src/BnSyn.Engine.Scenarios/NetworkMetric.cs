using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>One observable of a network. All of it is required: a metric without a margin does not compile.</summary>
/// <param name="Description">Name, unit, conformance class and tolerance.</param>
/// <param name="Margin">The smallest shift that would matter in a regime: a method of <see cref="NetworkMargins"/>.</param>
/// <param name="Value">How its value is computed.</param>
internal sealed record NetworkMetric(MetricDescription Description, Func<RegimeScale, EquivalenceMargin?> Margin, Func<NetworkObservation, double> Value)
{
    /// <summary>Its name.</summary>
    public string Name => Description.Name;

    /// <summary>The metric as a regime declares it: with its margin, unless ensembles of the regime do not compare it.</summary>
    /// <param name="regime">The regime.</param>
    public MetricDescription In(Regime regime) => Description with
    {
        Margin = regime.RateMarginHz is { } rate && !regime.LeftOutOfEnsembles.Contains(Name) ? Margin(new RegimeScale(regime, rate)) : null,
    };
}
