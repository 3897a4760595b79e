using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>What one pass over the neurons reads and writes: one value per neuron in every span but the events.</summary>
/// <remarks>The vectors go on behind the last neuron up to a whole register; what is there may be overwritten.</remarks>
internal readonly ref struct NeuronStep
{
    internal NeuronStep(
        NetworkState state,
        double gain,
        ReadOnlySpan<ulong> events,
        AlignedVector<double> external,
        AlignedVector<double> excitatoryInput,
        AlignedVector<double> inhibitoryInput)
    {
        // Slices of one length: a loop that stays inside one of them stays inside all.
        ExcitatoryInput = excitatoryInput.Padded;
        int length = ExcitatoryInput.Length;
        InhibitoryInput = inhibitoryInput.Padded[..length];
        External = external.Padded[..length];
        Events = events[..((length + 63) / 64)];
        V = state.V.Padded[..length];
        W = state.W.Padded[..length];
        NextV = state.NextV.Padded[..length];
        NextW = state.NextW.Padded[..length];
        GAmpa = state.GAmpa.Padded[..length];
        GNmda = state.GNmda.Padded[..length];
        GGabaa = state.GGabaa.Padded[..length];
        Spikes = state.NextSpikeIds.AsSpan(0, length);
        GainCurrent = Networks.GainCurrent.Of(gain);
    }

    /// <summary>The gain's current into every neuron in pA.</summary>
    internal double GainCurrent { get; }

    /// <summary>External currents in pA.</summary>
    internal ReadOnlySpan<double> External { get; }

    /// <summary>One bit per neuron, 64 in a word: whether an external event reached it.</summary>
    internal ReadOnlySpan<ulong> Events { get; }

    /// <summary>Summed weights of excitatory spikes in nS; read and cleared.</summary>
    internal Span<double> ExcitatoryInput { get; }

    /// <summary>Summed weights of inhibitory spikes in nS; read and cleared.</summary>
    internal Span<double> InhibitoryInput { get; }

    /// <summary>Membrane potentials before the step in mV.</summary>
    internal Span<double> V { get; }

    /// <summary>Adaptation currents before the step in pA.</summary>
    internal ReadOnlySpan<double> W { get; }

    /// <summary>Receives the membrane potentials after the step.</summary>
    internal Span<double> NextV { get; }

    /// <summary>Receives the adaptation currents after the step.</summary>
    internal Span<double> NextW { get; }

    /// <summary>AMPA conductances in nS, advanced in place.</summary>
    internal Span<double> GAmpa { get; }

    /// <summary>NMDA conductances in nS, advanced in place.</summary>
    internal Span<double> GNmda { get; }

    /// <summary>GABA_A conductances in nS, advanced in place.</summary>
    internal Span<double> GGabaa { get; }

    /// <summary>Receives the ascending indices of the neurons that fire; has room for those behind the last, too.</summary>
    internal Span<int> Spikes { get; }
}
