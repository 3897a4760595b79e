using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Mean firing rate of a neuron over a whole run.</summary>
public static class FiringRate
{
    /// <summary>Spikes per neuron and second in Hz; 0 for an empty run and for no neurons.</summary>
    /// <param name="raster">The spikes.</param>
    /// <param name="neurons">Whose rate: all neurons or one population.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    public static double Hz(SpikeRaster raster, NeuronRange neurons, double dt_ms)
    {
        if (raster.Steps == 0 || neurons.Count == 0)
        {
            return 0.0;
        }

        int spikes = 0;
        foreach (int neuron in raster.Neurons)
        {
            spikes += neurons.Contains(neuron) ? 1 : 0;
        }

        return spikes / (double)neurons.Count / (raster.Steps * dt_ms / 1000.0);
    }
}
