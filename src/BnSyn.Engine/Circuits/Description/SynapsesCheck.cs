namespace BnSyn.Engine.Circuits.Description;

/// <summary>Whether synapses can be what they are described as.</summary>
internal static class SynapsesCheck
{
    internal static void Validate(
        SynapsesDescription synapses, string full, int targets, int sources, bool fromPort, CircuitBuilder circuit)
    {
        synapses.Weights.Validate(full);
        if (synapses.DelayMs is { } delay)
        {
            if (fromPort)
            {
                throw new CircuitException(CircuitError.Combination, $"{full}: the delays from a port are those of its projections");
            }

            circuit.StepsOf(delay, full);
        }

        if (synapses.Weights.OneToOne && targets != sources)
        {
            throw new CircuitException(CircuitError.Shape, $"{full}: one to one needs as many sources ({sources}) as targets ({targets})");
        }

        synapses.ShortTerm?.Validate(full);
        synapses.Hebbian?.Validate(full);
        synapses.Eligibility?.Validate(full);
        bool learns = synapses.Hebbian is not null || synapses.Eligibility is not null;
        if (synapses.Hebbian is not null && synapses.Eligibility is not null)
        {
            throw new CircuitException(CircuitError.Combination, $"{full}: one learning rule at most");
        }

        if (learns && synapses.Effect == SynapticEffect.Inhibitory)
        {
            throw new CircuitException(CircuitError.Combination, $"{full}: inhibitory synapses do not learn");
        }

        if (synapses.Eligibility is { Lowest: < 0.0 } && synapses.Effect == SynapticEffect.Excitatory)
        {
            throw new CircuitException(CircuitError.Combination, $"{full}: a conductance cannot be negative; lowest must be 0 or more");
        }

        if (synapses.Hebbian is not null && synapses.Effect != SynapticEffect.Excitatory)
        {
            throw new CircuitException(CircuitError.Combination, $"{full}: the sum of a row can be kept for excitatory weights only");
        }
    }
}
