using System.Security.Cryptography;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;

namespace BnSyn.Engine.Tests.Networks.Learning;

/// <summary>Networks that fire and learn, for the tests of this folder.</summary>
internal static class PlasticNetworks
{
    /// <summary>A gate that is open to the last bit.</summary>
    internal static TemperatureParameters Open { get; } = new() { T0 = 40.0, Tmin = 40.0, Tc = 10.0 };

    /// <summary>Fires at tens of Hz and learns fast; spikes take 0.7 ms.</summary>
    internal static NetworkParameters Firing(int n) => new()
    {
        N = n,
        PConn = 0.2,
        WExcNS = 1.0,
        WInhNS = 4.0,
        ExtRateHz = 1000.0,
        ExtWNS = 3.0,
        ExternalCurrentPA = 300.0,
        Synapses = new() { Delay_ms = 0.7 },
        Plasticity = new NetworkPlasticity { Rule = new() { Eta = 1e-3, W_max = 3.0 }, Temperature = Open },
    };

    /// <summary>The same with other plasticity.</summary>
    internal static NetworkParameters With(this NetworkParameters parameters, Func<NetworkPlasticity, NetworkPlasticity> change) =>
        parameters with { Plasticity = change(parameters.Plasticity!) };

    /// <summary>Consolidation within hundreds of milliseconds instead of hours.</summary>
    internal static ConsolidationParameters Quick { get; } = new()
    {
        Tau_f_s = 0.5, Tau_tag_s = 0.2, Tau_p_s = 1.0, Theta_tag = 0.01, Eta_c = 20.0, SynapsesForProtein = 5, ProteinSynthesis_per_s = 10.0,
    };

    /// <summary>The weights in nS.</summary>
    internal static double[] Weights(this Network network)
    {
        var weights = new double[network.Learning!.Synapses];
        network.Learning.CopyWeights(weights);
        return weights;
    }

    /// <summary>Everything that a network keeps as one digest.</summary>
    internal static string Digest(this Network network)
    {
        NetworkLearning learning = network.Learning!;
        double[] values =
        [
            .. network.Weights(), .. Enumerable.Range(0, learning.Synapses).Select(learning.Eligibility), .. learning.Consolidated, .. learning.Tags,
            learning.Protein, learning.Temperature, learning.Gate, learning.Modulator,
        ];
        string hash = Convert.ToHexStringLower(SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes<double>(values)));
        return $"{StateDigest.Compute(network)} {hash} {network.SynapticEvents}";
    }

    internal static Network Run(NetworkParameters parameters, ulong seed, string backend, int steps, int? threads = null)
    {
        Network network = Network.Create(parameters, seed, backend, threads);
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }

        return network;
    }
}
