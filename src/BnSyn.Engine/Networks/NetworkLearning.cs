using BnSyn.Engine.Networks.Learning;

namespace BnSyn.Engine.Networks;

/// <summary>What a network has learned: its excitatory synapses, source after source with ascending targets, and what they have in common.</summary>
public sealed class NetworkLearning
{
    private readonly LearningState _state;

    internal NetworkLearning(LearningState state) => _state = state;

    /// <summary>Number of synapses that learn: the excitatory ones.</summary>
    public int Synapses => _state.Synapses.Length;

    /// <summary>The modulator n of the last step, dimensionless; the tonic one before the first.</summary>
    public double Modulator => _state.Clock.Modulator;

    /// <summary>The temperature T after the last step, dimensionless.</summary>
    public double Temperature => _state.Clock.Temperature;

    /// <summary>How far the gate is open at that temperature, in [0, 1].</summary>
    public double Gate => _state.Clock.Gate;

    /// <summary>The protein p, dimensionless, in [0, 1]; 0 in a network that does not consolidate.</summary>
    public double Protein => _state.Protein;

    /// <summary>How many steps lie between two sweeps, in which weights consolidate: at most 1024, and sixteen of the shortest time constant of the rule.</summary>
    public int SweepSteps => _state.Clock.SweepSteps;

    /// <summary>Consolidated weights w_c in nS, one per synapse, as of the last sweep; empty in a network that does not consolidate.</summary>
    public ReadOnlySpan<double> Consolidated => _state.Consolidated;

    /// <summary>Tags h, dimensionless, in [0, 1], one per synapse, as of the last sweep; empty in a network that does not consolidate.</summary>
    public ReadOnlySpan<double> Tags => _state.Tags;

    /// <summary>The weight of a synapse after the last step in nS.</summary>
    /// <param name="synapse">0-based place of the synapse, as in <see cref="Network.Connections"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such synapse.</exception>
    public double Weight(int synapse) => _state.Weight(synapse);

    /// <summary>The eligibility e of a synapse after the last step, dimensionless.</summary>
    /// <param name="synapse">0-based place of the synapse, as in <see cref="Network.Connections"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such synapse.</exception>
    public double Eligibility(int synapse) => _state.Eligibility(synapse);

    /// <summary>Writes the weights of all synapses after the last step in nS.</summary>
    /// <exception cref="ArgumentException"><paramref name="weights"/> does not have one value per synapse.</exception>
    public void CopyWeights(Span<double> weights)
    {
        if (weights.Length != Synapses)
        {
            throw new ArgumentException($"weights must have shape ({Synapses},), got ({weights.Length},)", nameof(weights));
        }

        for (int synapse = 0; synapse < weights.Length; synapse++)
        {
            weights[synapse] = Weight(synapse);
        }
    }
}
