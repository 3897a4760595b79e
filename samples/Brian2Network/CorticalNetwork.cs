using BnSyn.Engine.Networks;

namespace Brian2Network;

/// <summary>The regime in which the two simulators are compared: neurons fire irregularly, and hardly together.</summary>
internal static class CorticalNetwork
{
    /// <summary>What differs from the engine's defaults, which <c>network.py</c> has in its own text.</summary>
    public static NetworkParameters Parameters { get; } = new()
    {
        N = 400,
        PConn = 0.1,
        WExcNS = 1.2,
        WInhNS = 5,
        ExtRateHz = 35,
        ExtWNS = 16,

        // Adaptation after a burst takes a neuron of one seed in some below the default bound of -100 mV. The model has no bound, nor has Brian2.
        VMinMV = -200,
    };
}
