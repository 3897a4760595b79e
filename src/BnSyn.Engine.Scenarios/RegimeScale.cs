namespace BnSyn.Engine.Scenarios;

/// <summary>What the margins of a regime follow from.</summary>
/// <param name="Regime">A regime that is compared over ensembles.</param>
/// <param name="RateHz">The shift of its mean rate that would matter, in Hz.</param>
internal readonly record struct RegimeScale(Regime Regime, double RateHz)
{
    /// <summary>The shift of the rate, counted in spikes of the network in one step.</summary>
    public double SpikesPerStep => RateHz * Regime.Parameters.N * Regime.Parameters.DtMs / 1000.0;
}
