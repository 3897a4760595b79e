using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Criticality;

namespace BnSyn.Benchmarks;

/// <summary>The network that every table uses: 8 to 11 Hz at any size.</summary>
internal static class Workload
{
    internal const ulong Seed = 42;

    /// <summary>Driven by 250 pA and a weak external input; weights shrink with N, or large networks would run away to kHz.</summary>
    internal static NetworkParameters Of(int n)
    {
        double scale = Math.Min(1.0, 1000.0 / n);
        return new NetworkParameters
        {
            N = n,
            PConn = 0.05,
            WExcNS = 0.5 * scale,
            WInhNS = 1.0 * scale,
            ExtRateHz = 2.0,
            ExtWNS = 0.3,
            ExternalCurrentPA = 250.0,

            // The gain stays 1: it would take up to 40 pA away, and other simulators have no such control.
            Criticality = new CriticalityParameters { EtaSigma = 1e-12 },
        };
    }
}
