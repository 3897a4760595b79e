namespace BnSyn.Engine.Networks;

/// <summary>A network's state as it is shown: in binary64, whatever precision a backend keeps it in.</summary>
internal interface INetworkState
{
    /// <summary>Membrane potentials in mV, one per neuron. Valid until the next step, as all spans here.</summary>
    ReadOnlySpan<double> V { get; }

    /// <summary>Adaptation currents in pA, one per neuron.</summary>
    ReadOnlySpan<double> W { get; }

    /// <summary>AMPA conductances in nS, one per neuron.</summary>
    ReadOnlySpan<double> GAmpa { get; }

    /// <summary>NMDA conductances in nS, one per neuron.</summary>
    ReadOnlySpan<double> GNmda { get; }

    /// <summary>GABA_A conductances in nS, one per neuron.</summary>
    ReadOnlySpan<double> GGabaa { get; }

    /// <summary>Ascending indices of the neurons that fired last.</summary>
    ReadOnlySpan<int> Spikes { get; }

    /// <summary>How many neurons fired last.</summary>
    int SpikeCount { get; }

    /// <summary>Stage 8 of a step on the values as they are kept: see <see cref="VoltageBounds"/>.</summary>
    /// <param name="minimum">The lowest potential allowed in mV.</param>
    /// <param name="maximum">The highest potential allowed in mV.</param>
    /// <param name="step">0-based index of the step, for the message.</param>
    /// <exception cref="VoltageBoundsException">A potential is outside.</exception>
    void RequireVoltages(double minimum, double maximum, long step);
}
