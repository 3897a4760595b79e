namespace BnSyn.Engine.Circuits.Description;

/// <summary>A three-factor rule: coincidences leave a trace at the synapse, a modulator turns the trace into a change.</summary>
/// <remarks>
/// <para>
/// The trace e decays with <see cref="TraceMs"/>; a spike of the target adds <see cref="Potentiation"/> times the source's own trace, a
/// spike of the source subtracts <see cref="Depression"/>·exp(-Δ/τ), Δ being the time since the target's last spike. At a pulse δ of
/// the modulator the weight moves by rate·δ·(e + z) and stays within its bounds. Frémaux and Gerstner, Frontiers in Neural Circuits 9 (2016) 85; STDP:
/// Morrison, Diesmann and Gerstner, Biological Cybernetics 98 (2008) 459, nearest neighbour of the target.
/// </para>
/// <para>
/// z is the trace of TD(λ), decaying by γ·λ every step (Sutton and Barto, Reinforcement Learning, 2018, ch. 12). A negative rate is for the indirect
/// pathway, whose neurons learn from dips of dopamine (Frank, Journal of Cognitive Neuroscience 17 (2005) 51).
/// </para>
/// <para>
/// Traces of a target are kept as they were at its last spike; their value now is that times a tabulated power. A weight of
/// exactly 0 is no synapse and never becomes one.
/// </para>
/// </remarks>
public sealed record EligibilityParameters
{
    /// <summary>Name of the modulator.</summary>
    public required string Modulator { get; init; }

    /// <summary>Decay time of the trace, ms; greater than 0.</summary>
    public double TraceMs { get; init; } = 1000.0;

    /// <summary>Decay time of the source's own trace, ms; greater than 0.</summary>
    public double SourceTraceMs { get; init; } = 20.0;

    /// <summary>What a spike of the target adds, times the source's trace; 0 or more.</summary>
    public double Potentiation { get; init; } = 1.0;

    /// <summary>What a spike of the source right after one of the target subtracts; 0 or more.</summary>
    public double Depression { get; init; }

    /// <summary>Decay time of the depression, ms; greater than 0. The window is five times as long.</summary>
    public double DepressionMs { get; init; } = 20.0;

    /// <summary>γ·λ of the TD(λ) trace per step, (0, 1), or none.</summary>
    public double? TemporalDifference { get; init; }

    /// <summary>Change of the weight per unit of modulator and trace; of either sign.</summary>
    public double Rate { get; init; } = 1e-3;

    /// <summary>Lowest weight.</summary>
    public double Lowest { get; init; }

    /// <summary>Highest weight.</summary>
    public double Highest { get; init; } = 1.0;

    internal void Validate(string synapses)
    {
        Bounds.Positive(TraceMs, synapses, "traceMs");
        Bounds.Positive(SourceTraceMs, synapses, "sourceTraceMs");
        Bounds.Positive(DepressionMs, synapses, "depressionMs");
        Bounds.Within(Potentiation, 0.0, 1e6, synapses, "potentiation");
        Bounds.Within(Depression, 0.0, 1e6, synapses, "depression");
        Bounds.Within(TemporalDifference ?? 0.5, 1e-6, 1.0 - 1e-6, synapses, "temporalDifference");
        Bounds.Within(Rate, -1e6, 1e6, synapses, "rate");
        Bounds.Within(Highest, -1e30, 1e30, synapses, "highest");
        Bounds.Within(Lowest, -1e30, Highest, synapses, "lowest");
    }
}
