using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;

namespace BnSyn.Engine.Scenarios;

/// <summary>What is kept of a run for its metrics; not part of the network, and not measured with it.</summary>
/// <param name="network">The network to watch.</param>
/// <param name="steps">Steps of a whole run.</param>
internal sealed class NetworkRecording(Network network, int steps)
{
    // Potentials start away from their stationary spread; the first fifth of a run is left out, as for the spike statistics.
    private readonly int _transient = steps / 5;

    /// <summary>The network.</summary>
    public Network Network { get; } = network;

    /// <summary>Who fired when.</summary>
    public SpikeRaster Raster { get; } = new(steps);

    /// <summary>Activity, sigma and gain per step.</summary>
    public NetworkTrace Series { get; } = new(steps);

    /// <summary>Synchrony of the membrane potentials after the transient.</summary>
    public VoltageSynchrony Synchrony { get; } = new(network.N);

    /// <summary>Range of the membrane potentials.</summary>
    public VoltageRange Range { get; } = new();

    /// <summary>Records the step that the network has just taken.</summary>
    /// <param name="result">What the step returned.</param>
    public void Add(StepResult result)
    {
        Series.Add(result);
        Raster.Add(Network.Spikes);
        Range.Add(Network.V);
        if (Network.StepIndex > _transient)
        {
            Synchrony.Add(Network.V);
        }
    }
}
