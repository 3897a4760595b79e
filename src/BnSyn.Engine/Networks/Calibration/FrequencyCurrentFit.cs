using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Calibration;

/// <summary>The line of firing rate over injected current that a neuron's f-I curve follows near its threshold.</summary>
/// <param name="Slope_Hz_per_pA">Gain of the neuron in Hz/pA.</param>
/// <param name="Intercept_Hz">Rate that the line has at no current, in Hz; negative for a neuron that is silent there.</param>
/// <param name="R2">Share of the rates' variance that the line explains.</param>
public readonly record struct FrequencyCurrentFit(double Slope_Hz_per_pA, double Intercept_Hz, double R2)
{
    /// <summary>The current in pA at which the line reaches no rate: an estimate of the rheobase. NaN for a flat line.</summary>
    public double Threshold_pA => Slope_Hz_per_pA == 0.0 ? double.NaN : -Intercept_Hz / Slope_Hz_per_pA;

    /// <summary>The line through all points, as BN-Syn fits it: points at which the neuron is silent pull it down.</summary>
    /// <param name="currents_pA">Injected currents in pA, at least two different ones.</param>
    /// <param name="rates_Hz">Firing rates in Hz, one per current.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not finite, or there is no second current.</exception>
    public static FrequencyCurrentFit OfAll(ReadOnlySpan<double> currents_pA, ReadOnlySpan<double> rates_Hz)
    {
        LineFit line = LineFit.Of(currents_pA, rates_Hz);
        return new FrequencyCurrentFit(line.Slope, line.Intercept, line.R2);
    }

    /// <summary>The line through the points at which the neuron fires: a curve that is zero below its rheobase is no line there.</summary>
    /// <param name="currents_pA">Injected currents in pA.</param>
    /// <param name="rates_Hz">Firing rates in Hz, one per current; positive ones at two different currents or more.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not finite, or the neuron fires at fewer than two currents.</exception>
    public static FrequencyCurrentFit OfFiring(ReadOnlySpan<double> currents_pA, ReadOnlySpan<double> rates_Hz)
    {
        var currents = new List<double>();
        var rates = new List<double>();
        for (int i = 0; i < Math.Min(currents_pA.Length, rates_Hz.Length); i++)
        {
            if (!(rates_Hz[i] <= 0.0))
            {
                currents.Add(currents_pA[i]);
                rates.Add(rates_Hz[i]);
            }
        }

        return currents_pA.Length == rates_Hz.Length ? OfAll([.. currents], [.. rates]) : OfAll(currents_pA, rates_Hz);
    }
}
