namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Records the raster and the series of one network.</summary>
public sealed class NetworkRecorder
{
    private readonly Network _network;

    /// <summary>Starts with nothing recorded.</summary>
    /// <param name="network">The network to watch.</param>
    /// <param name="steps">Expected number of steps.</param>
    /// <param name="spikes">Expected number of spikes; enough room makes recording free of allocations.</param>
    public NetworkRecorder(Network network, int steps = 0, int spikes = 0)
    {
        _network = network;
        Raster = new SpikeRaster(steps, spikes);
        Trace = new NetworkTrace(steps);
    }

    /// <summary>The spikes recorded so far.</summary>
    public SpikeRaster Raster { get; }

    /// <summary>The series recorded so far.</summary>
    public NetworkTrace Trace { get; }

    /// <summary>Takes one step and records it; a step that throws is not recorded.</summary>
    /// <exception cref="VoltageBoundsException">See <see cref="Network.Step()"/>.</exception>
    public StepResult Step()
    {
        StepResult result = _network.Step();
        Trace.Add(result);
        Raster.Add(_network.Spikes);
        return result;
    }
}
