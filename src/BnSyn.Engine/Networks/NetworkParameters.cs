using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks;

/// <summary>Everything that defines a network except its seed, with the defaults of BN-Syn. Immutable.</summary>
/// <remarks>The defaults give a silent network; the regimes that fire set weights, drive or an external current.</remarks>
public sealed record NetworkParameters
{
    /// <summary>The most neurons of a network: with some room behind the last, a vector of them is one array.</summary>
    public const int LargestN = 2_147_000_000;

    /// <summary>Number of neurons, 1 to <see cref="LargestN"/>.</summary>
    public int N { get; init; } = 200;

    /// <summary>Fraction of inhibitory neurons, in (0, 1).</summary>
    public double FracInhib { get; init; } = 0.2;

    /// <summary>Probability of a connection between an ordered pair of neurons, in [0, 1].</summary>
    public double PConn { get; init; } = 0.05;

    /// <summary>From how many other neurons each one receives, 1 to N - 1, instead of <see cref="PConn"/>; <see langword="null"/> where that decides.</summary>
    /// <remarks>
    /// Beyond BN-Syn, for sizes where the N² draws of a probability take too long: these are N times the in-degree. The sources are different neurons, all
    /// subsets equally probable, drawn by a generator of their own (Threefry) from the seed and the neuron alone; the seed's stream begins with the initial potentials.
    /// </remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InDegree { get; init; }

    /// <summary>To how many other neurons each one sends, 1 to N - 1, instead of <see cref="PConn"/>; <see langword="null"/> where that or <see cref="InDegree"/> decides.</summary>
    /// <remarks>Beyond BN-Syn, as <see cref="InDegree"/> is, and drawn in the same way: the targets are different neurons, all subsets equally probable.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OutDegree { get; init; }

    /// <summary>Conductance opened by an excitatory spike in nS.</summary>
    public double WExcNS { get; init; } = 0.5;

    /// <summary>Conductance opened by an inhibitory spike in nS.</summary>
    public double WInhNS { get; init; } = 1.0;

    /// <summary>Rate of the external drive in Hz per neuron; not negative; at most one event per step, so it saturates at 1/dt.</summary>
    public double ExtRateHz { get; init; } = 2.0;

    /// <summary>Conductance opened by an external event in nS.</summary>
    public double ExtWNS { get; init; } = 0.3;

    /// <summary>Lowest membrane potential allowed after a step in mV.</summary>
    public double VMinMV { get; init; } = -100.0;

    /// <summary>Highest membrane potential allowed after a step (and reset) in mV.</summary>
    public double VMaxMV { get; init; } = 50.0;

    /// <summary>The neuron model.</summary>
    [SuppressMessage("Naming", "CA1711", Justification = "AdEx is the name of the model in the literature.")]
    public AdExParameters AdEx { get; init; } = new();

    /// <summary>The synapses.</summary>
    public SynapseParameters Synapses { get; init; } = new();

    /// <summary>The gain controller.</summary>
    public CriticalityParameters Criticality { get; init; } = new();

    /// <summary>How the excitatory synapses learn, or <see langword="null"/> where weights never change and every spike arrives in the next step.</summary>
    public NetworkPlasticity? Plasticity { get; init; }

    /// <summary>The step in ms; positive, and at most 1 when the first step is taken.</summary>
    public double DtMs { get; init; } = 0.1;

    /// <summary>Constant current into every neuron in pA; ignored when its absolute value is at most 1e-9.</summary>
    public double ExternalCurrentPA { get; init; }

    /// <summary>Checks every value that no other check covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.Within(N, 1.0, LargestN, "N");
        ParameterCheck.Within(PConn, 0.0, 1.0, "p_conn");
        if (InDegree is { } inDegree)
        {
            ParameterCheck.Within(inDegree, 1.0, N - 1.0, "in_degree");
        }

        if (OutDegree is { } outDegree)
        {
            ParameterCheck.Within(outDegree, 1.0, N - 1.0, "out_degree");
            ParameterCheck.Absent(InDegree, "in_degree", "where out_degree is given");
        }

        ParameterCheck.Finite(WExcNS, "w_exc_nS");
        ParameterCheck.Finite(WInhNS, "w_inh_nS");
        ParameterCheck.NotNegative(ExtRateHz, "ext_rate_hz");
        ParameterCheck.Finite(ExtWNS, "ext_w_nS");
        ParameterCheck.Finite(ExternalCurrentPA, "external_current_pA");
        AdEx.Validate();
        Synapses.Validate();
        Criticality.Validate();
        if (Plasticity is not null)
        {
            Plasticity.Validate();
            ParameterCheck.Within(WExcNS, Plasticity.Rule.W_min, Plasticity.Rule.W_max, "w_exc_nS of synapses that learn");
        }
    }
}
