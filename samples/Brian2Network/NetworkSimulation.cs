using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Gate;

namespace Brian2Network;

/// <summary>One run of BN-Syn. What is observed of it is recorded between two steps.</summary>
/// <param name="network">The network before its first step.</param>
/// <param name="higherMV">By how much every potential starts higher, in mV.</param>
internal sealed class NetworkSimulation(Network network, double higherMV) : ITracedSimulation
{
    private const int StepsPerSample = 10;

    private readonly SpikeRaster _raster = new();
    private readonly List<double[]> _potentials = [];
    private double _sumOfSigma;
    private bool _isStarted;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            if (network.StepIndex == 0 && higherMV != 0)
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
            Record();
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

        new RunStatistics(_raster, _potentials, network.Population.Excitatory, network.Population.Inhibitory, network.Parameters.DtMs).Report(sink);
        sink.Scalar("sigma_mean", _sumOfSigma / _raster.Steps);
        sink.Scalar("gain_final", network.Gain);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // All of a network is managed memory.
    }

    // A potential moves by dt*I/C in a step, so a current of the first step alone gives the network that would have started higher.
    private void StepFromHigher()
    {
        var current = new double[network.N];
        Array.Fill(current, higherMV * network.Parameters.AdEx.C_pF / network.Parameters.DtMs);
        network.Step(current);
    }

    private void Record()
    {
        if (_raster.Steps % StepsPerSample == 0)
        {
            _potentials.Add(network.V.ToArray());
        }

        _raster.Add(network.Spikes);
        _sumOfSigma += network.Sigma;
    }
}
