using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Scenarios.Perturbations;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>A network under the gate: a step is the engine's alone, recording happens between two steps.</summary>
/// <param name="network">A network before its first step.</param>
/// <param name="steps">Steps of a whole run.</param>
internal sealed class NetworkSimulation(Network network, int steps) : ITracedSimulation, ICountedSimulation
{
    /// <summary>Name of the digest of the spike raster.</summary>
    public const string RasterDigest = "raster";

    /// <summary>Name of the distribution of the weights that learn.</summary>
    public const string Weights = "weight";

    /// <summary>Currents instead of the constant one of the network's parameters; <see langword="null"/> for the unchanged physics.</summary>
    public PerturbedDrive? Drive { get; init; }

    /// <summary>What is reported.</summary>
    public IReadOnlyList<NetworkMetric> Metrics { get; init; } = NetworkMetrics.Table;

    /// <summary>Whether the weights at the end are reported as samples.</summary>
    public bool ReportsWeights { get; init; }

    /// <summary>After how many steps synapses that learn are looked at again: there are more of them than of anything else.</summary>
    public int SynapsesEvery { get; init; } = 1;

    private NetworkRecording? _recording;
    private StepResult _last;
    private double[]? _synapses;
    private StepClock? _clock;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kernels => StepKernels.Names;

    /// <inheritdoc/>
    public IReadOnlyList<KernelWork> Work => KernelCounts.Of(network);

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            _last = Drive is null ? network.Step() : network.Step(Drive.Next());
        }
    }

    /// <inheritdoc/>
    public void Profile(int steps, IKernelClock clock)
    {
        _clock = StepClock.Of(_clock, clock);
        for (var step = 0; step < steps; step++)
        {
            _last = Drive is null ? network.Step(_clock) : network.Step(Drive.Next(), _clock);
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
        if (network.Learning is { } learning)
        {
            TraceSynapses(learning, sink);
        }

        if (_recording is null)
        {
            _recording = new NetworkRecording(network, steps);
        }
        else
        {
            _recording.Add(_last);
        }
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        OperationCounts.Report(network, sink);
        if (_recording is null)
        {
            // A timed run: nothing was recorded, only counted.
            return;
        }

        var observation = new NetworkObservation(_recording);
        foreach (var metric in Metrics)
        {
            sink.Scalar(metric.Name, metric.Value(observation));
        }

        if (ReportsWeights)
        {
            sink.Samples(Weights, [.. observation.Weights]);
        }

        sink.Digest(RasterDigest, Convert.FromHexString(_recording.Raster.ComputeDigest()));
    }

    // Between two looks there are none: every state has the same names.
    private void TraceSynapses(NetworkLearning learning, IStateSink sink)
    {
        var isLookedAt = network.StepIndex % SynapsesEvery == 0;
        _synapses ??= new double[learning.Synapses];
        if (isLookedAt)
        {
            learning.CopyWeights(_synapses);
        }

        sink.Write("weights", isLookedAt ? _synapses : []);
        for (var synapse = 0; isLookedAt && synapse < _synapses.Length; synapse++)
        {
            _synapses[synapse] = learning.Eligibility(synapse);
        }

        sink.Write("eligibility", isLookedAt ? _synapses : []);
        sink.Write("consolidated", isLookedAt ? learning.Consolidated : []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // All of a network is managed memory.
    }
}
