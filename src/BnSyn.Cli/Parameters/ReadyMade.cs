using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Cli.Parameters;

/// <summary>Networks that need no file: each fires in another way.</summary>
internal static class ReadyMade
{
    // Fluctuations drive it, excitation and inhibition are balanced; a few spikes per second and neuron.
    private static readonly NetworkParameters Sparse = new() { N = 300, WExcNS = 1.0, WInhNS = 4.0, ExtRateHz = 20.0, ExtWNS = 16.0 };

    private static readonly (string Name, string Meaning, RunRequest Request)[] All =
    [
        ("default", "the defaults of BN-Syn, which are silent", new RunRequest()),
        ("sparse", "irregular firing at a few Hz", new RunRequest { Network = Sparse, Steps = 4000 }),
        ("near-critical", "avalanches of all sizes", new RunRequest
        {
            Network = new NetworkParameters
            {
                N = 997,
                WExcNS = 2.0,
                WInhNS = 12.0,
                ExtRateHz = 50.0,
                ExtWNS = 8.0,
                Criticality = new CriticalityParameters { SigmaTarget = 1.06 },

                // Adaptation takes some neurons below the default of -100 mV.
                VMinMV = -120.0,
            },
            Steps = 20_000,
        }),
        ("adaptation", "a constant current against strong adaptation, without noise", new RunRequest
        {
            Network = new NetworkParameters
            {
                N = 211,
                AdEx = new AdExParameters { A_nS = 4.0, B_pA = 120.0, Tauw_ms = 300.0 },
                ExtRateHz = 0.0,
                ExternalCurrentPA = 600.0,
            },
            Steps = 4000,
        }),
        ("learning", "the network of sparse with synapses that learn until its temperature closes the gate", new RunRequest
        {
            Network = Sparse with
            {
                // A hundred times the default rate, so that two seconds show something.
                Plasticity = new NetworkPlasticity { Rule = new PlasticityParameters { Eta = 1e-3, W_max = 2.0 }, CoolEvery_ms = 20.0 },
            },
            Steps = 20_000,
        }),
    ];

    /// <summary>The names, with what each is.</summary>
    internal static string Names => string.Join(", ", All.Select(row => $"{row.Name} ({row.Meaning})"));

    /// <summary>A network by its name.</summary>
    /// <exception cref="UsageException">There is none; the message has the valid names.</exception>
    internal static RunRequest Find(string name) => Array.Find(All, row => row.Name == name).Request
        ?? throw new UsageException($"builtin must be one of {string.Join(", ", All.Select(row => $"'{row.Name}'"))}, got '{name}'");
}
