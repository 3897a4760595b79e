using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks;

/// <summary>The mutable state of a network and its inputs: what a step reads and replaces. All vectors have one value per neuron.</summary>
/// <remarks>
/// The neurons' half is double-buffered: a backend writes the next values and calls <see cref="CommitNeurons"/>, so a step
/// that is refused half-way leaves V, w and the spikes as they were while the conductances have advanced, as in BN-Syn.
/// </remarks>
internal sealed class NetworkState : INetworkState
{
    private bool _inside;

    /// <summary>Everything at zero.</summary>
    internal NetworkState(int neurons)
    {
        AlignedVector<double>[] vectors = AlignedVector<double>.SideBySide(10, neurons);
        (V, W, NextV, NextW) = (vectors[0], vectors[1], vectors[2], vectors[3]);
        (GAmpa, GNmda, GGabaa) = (vectors[4], vectors[5], vectors[6]);
        (ExcitatoryInput, InhibitoryInput, ExternalCurrent) = (vectors[7], vectors[8], vectors[9]);
        SpikeIds = new int[V.Padded.Length];
        NextSpikeIds = new int[V.Padded.Length];
    }

    /// <summary>Draws the initial potentials, EL + 5 mV·z; everything else starts at zero.</summary>
    internal NetworkState(int neurons, double EL_mV, RandomGenerator generator)
        : this(neurons)
    {
        for (int i = 0; i < neurons; i++)
        {
            V[i] = generator.NextNormal(EL_mV, InitialVStd_mV);
        }
    }

    /// <summary>Standard deviation of the initial membrane potentials in mV.</summary>
    internal const double InitialVStd_mV = 5.0;

    /// <summary>Membrane potentials in mV.</summary>
    internal AlignedVector<double> V { get; private set; }

    /// <summary>Adaptation currents in pA.</summary>
    internal AlignedVector<double> W { get; private set; }

    /// <summary>AMPA conductances in nS.</summary>
    internal AlignedVector<double> GAmpa { get; }

    /// <summary>NMDA conductances in nS.</summary>
    internal AlignedVector<double> GNmda { get; }

    /// <summary>GABA_A conductances in nS.</summary>
    internal AlignedVector<double> GGabaa { get; }

    /// <summary>Where a step sums the weights of excitatory spikes, in nS.</summary>
    internal AlignedVector<double> ExcitatoryInput { get; }

    /// <summary>Where a step sums the weights of inhibitory spikes, in nS.</summary>
    internal AlignedVector<double> InhibitoryInput { get; }

    /// <summary>External currents of the next step in pA.</summary>
    internal AlignedVector<double> ExternalCurrent { get; }

    /// <summary>Ascending indices of the neurons that fired last, in the first <see cref="SpikeCount"/> places.</summary>
    internal int[] SpikeIds { get; private set; }

    /// <summary>How many neurons fired last.</summary>
    public int SpikeCount { get; private set; }

    /// <summary>Where the next potentials are written.</summary>
    internal AlignedVector<double> NextV { get; private set; }

    /// <summary>Where the next adaptation currents are written.</summary>
    internal AlignedVector<double> NextW { get; private set; }

    /// <summary>Where the next spikes are written.</summary>
    internal int[] NextSpikeIds { get; private set; }

    /// <summary>The neurons that fired last.</summary>
    public ReadOnlySpan<int> Spikes => SpikeIds.AsSpan(0, SpikeCount);

    ReadOnlySpan<double> INetworkState.V => V;

    ReadOnlySpan<double> INetworkState.W => W;

    ReadOnlySpan<double> INetworkState.GAmpa => GAmpa;

    ReadOnlySpan<double> INetworkState.GNmda => GNmda;

    ReadOnlySpan<double> INetworkState.GGabaa => GGabaa;

    /// <inheritdoc/>
    public void RequireVoltages(double minimum, double maximum, long step)
    {
        if (!_inside)
        {
            VoltageBounds.Require(V, minimum, maximum, step);
        }
    }

    /// <summary>Makes the next values the current ones.</summary>
    /// <param name="spikeCount">How many entries of <see cref="NextSpikeIds"/> are valid.</param>
    /// <param name="inside">Whether all potentials are known to be in bounds, so that they need not be checked again.</param>
    internal void CommitNeurons(int spikeCount, bool inside = false)
    {
        _inside = inside;
        (V, NextV) = (NextV, V);
        (W, NextW) = (NextW, W);
        (SpikeIds, NextSpikeIds) = (NextSpikeIds, SpikeIds);
        SpikeCount = spikeCount;
    }
}
