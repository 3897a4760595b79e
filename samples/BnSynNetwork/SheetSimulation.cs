using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Gate;

namespace BnSynNetwork;

/// <summary>One run: the network steps by itself, its spikes are recorded between two steps.</summary>
/// <param name="network">The network before its first step.</param>
/// <param name="higher_mV">By how much every potential starts higher.</param>
internal sealed class SheetSimulation(Network network, double higher_mV) : ITracedSimulation
{
    private readonly SpikeRaster _raster = new();
    private double _sumOfPotentials;
    private bool _isStarted;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            if (network.StepIndex == 0 && higher_mV != 0)
            {
                StepFromHigher();
            }
            else
            {
                network.Step();
            }
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("V", network.V);
        sink.Write("w", network.W);
        sink.Write("g_ampa", network.GAmpa);
        sink.Write("g_nmda", network.GNmda);
        sink.Write("g_gabaa", network.GGabaa);
        sink.Write("spikes", network.Spikes);
        sink.Write("sigma", [network.Sigma]);
        sink.Write("gain", [network.Gain]);

        // The first call is before the first step: nothing has been fired yet.
        if (_isStarted)
        {
            _raster.Add(network.Spikes);
            foreach (var v in network.V)
            {
                _sumOfPotentials += v;
            }
        }

        _isStarted = true;
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Count(CountNames.Elements, network.N);
        sink.Count(CountNames.Synapses, network.Synapses.Total);
        sink.Count(CountNames.SynapticEvents, network.SynapticEvents);
        if (_raster.Steps == 0)
        {
            // A timed run: nothing was recorded, only counted.
            return;
        }

        sink.Scalar("spikes", _raster.Count);
        sink.Scalar("firing_rate", FiringRate.Hz(_raster, new NeuronRange(0, network.N), network.Parameters.DtMs));
        sink.Scalar("mean_potential", _sumOfPotentials / ((double)_raster.Steps * network.N));
        sink.Digest("raster", Convert.FromHexString(_raster.ComputeDigest()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // All of a network is managed memory.
    }

    // A potential moves by dt*I/C in a step, so a current of the first step alone gives the network that would have started higher.
    private void StepFromHigher()
    {
        var current_pA = new double[network.N];
        Array.Fill(current_pA, network.Parameters.ExternalCurrentPA + (higher_mV * network.Parameters.AdEx.C_pF / network.Parameters.DtMs));
        network.Step(current_pA);
    }
}
