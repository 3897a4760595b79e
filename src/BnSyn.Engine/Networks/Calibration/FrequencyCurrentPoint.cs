namespace BnSyn.Engine.Networks.Calibration;

/// <summary>How often a neuron fires under a constant current.</summary>
/// <param name="Current_pA">The current in pA.</param>
/// <param name="Spikes">Spikes of the whole run.</param>
/// <param name="Onset_Hz">One over the first interval between two spikes, in Hz: before adaptation; 0 where there is none.</param>
/// <param name="Steady_Hz">One over the mean interval between the spikes after the neuron has settled, in Hz; 0 where there is none.</param>
public readonly record struct FrequencyCurrentPoint(double Current_pA, int Spikes, double Onset_Hz, double Steady_Hz);
