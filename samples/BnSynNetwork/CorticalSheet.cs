using BnSyn.Engine.Networks;

namespace BnSynNetwork;

/// <summary>The model of this project: a small cortical network, excitation and inhibition balanced, driven by noise from outside.</summary>
internal static class CorticalSheet
{
    /// <summary>What differs from the engine's defaults.</summary>
    public static NetworkParameters Parameters { get; } = new() { N = 400, PConn = 0.1, WExcNS = 1.2, WInhNS = 5, ExtRateHz = 25, ExtWNS = 16 };
}
