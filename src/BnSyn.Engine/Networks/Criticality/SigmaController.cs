namespace BnSyn.Engine.Networks.Criticality;

/// <summary>Integral controller of the gain: lowers it while σ is above its target, raises it while below.</summary>
/// <remarks>gain := clip(gain - η·(σ - σ*), gain_min, gain_max).</remarks>
public sealed class SigmaController
{
    private readonly CriticalityParameters _parameters;

    /// <summary>Starts at gain 1.</summary>
    public SigmaController(CriticalityParameters parameters) => _parameters = parameters;

    /// <summary>The current gain, dimensionless.</summary>
    public double Gain { get; private set; } = 1.0;

    /// <summary>Takes in one estimate of σ and returns the new gain.</summary>
    public double Step(double sigma)
    {
        double gain = Gain - (_parameters.EtaSigma * (sigma - _parameters.SigmaTarget));

        // Lower limit first, then upper, as NumPy's clip: with crossed limits the upper one wins.
        Gain = Math.Min(Math.Max(gain, _parameters.GainMin), _parameters.GainMax);
        return Gain;
    }
}
