using BnSyn.Engine.Networks;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests;

/// <summary>Networks that the tests of binary64 and of binary32 both use, and how two of them are compared.</summary>
internal static class TestNetworks
{
    /// <summary>One in which neurons fire within some hundred steps.</summary>
    internal static readonly NetworkParameters Firing = new() { N = 300, WExcNS = 1.3, WInhNS = 4.1, ExtRateHz = 20.0, ExtWNS = 16.0, PConn = 0.1 };

    /// <summary>Constants that none is a round number of, so that none can be taken for another.</summary>
    internal static readonly NetworkParameters Odd = new()
    {
        DtMs = 0.07,
        ExtWNS = 0.7,
        Synapses = new() { Mg_mM = 1.3, E_NMDA_mV = 0.1, Tau_AMPA_ms = 2.3 },
        AdEx = new() { DeltaT_mV = 1.7, C_pF = 151.3, Vpeak_mV = -30.0 },
    };

    /// <summary>Asserts that two networks have the same state, bit for bit, and the same spikes.</summary>
    internal static void CheckState(string when, Network expected, Network actual)
    {
        SameBits.Check($"{when}, V", expected.V, actual.V);
        SameBits.Check($"{when}, w", expected.W, actual.W);
        SameBits.Check($"{when}, g_ampa", expected.GAmpa, actual.GAmpa);
        SameBits.Check($"{when}, g_nmda", expected.GNmda, actual.GNmda);
        SameBits.Check($"{when}, g_gabaa", expected.GGabaa, actual.GGabaa);
        Assert.Equal(expected.Spikes.ToArray(), actual.Spikes.ToArray());
    }
}
