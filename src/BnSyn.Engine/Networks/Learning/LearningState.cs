using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>The mutable state of a network's learning: its excitatory synapses, source after source with ascending targets, and the traces of its neurons.</summary>
/// <remarks>Traces and weights are kept as <see cref="LearningClock"/> says.</remarks>
internal sealed class LearningState
{
    private readonly Consolidation? _consolidation;
    private readonly WeightLimits _limits;

    /// <summary>All weights at the same value, without eligibility.</summary>
    /// <param name="parameters">How the synapses learn.</param>
    /// <param name="population">Which neurons are excitatory.</param>
    /// <param name="adjacency">Who receives from whom.</param>
    /// <param name="weight_nS">The weight of all at the start in nS.</param>
    /// <param name="dt_ms">The step in ms.</param>
    internal LearningState(NetworkPlasticity parameters, Population population, OutgoingAdjacency adjacency, double weight_nS, double dt_ms)
    {
        Clock = new LearningClock(parameters, dt_ms);
        _limits = new WeightLimits(parameters.Rule);
        Synapses = new PlasticSynapse[adjacency.CountFrom(0, population.NExc)];
        Array.Fill(Synapses, new PlasticSynapse { Weight = weight_nS });
        Arrivals = new double[population.NExc];
        Firings = new double[population.N];
        _consolidation = parameters.Consolidation is null
            ? null
            : new Consolidation(parameters, weight_nS, Synapses.Length, Clock.SweepSteps * dt_ms / 1000.0);
    }

    /// <summary>What all synapses share.</summary>
    internal LearningClock Clock { get; }

    /// <summary>The synapses.</summary>
    internal PlasticSynapse[] Synapses { get; }

    /// <summary>Kept traces of the arrivals of every excitatory neuron's spikes.</summary>
    internal double[] Arrivals { get; }

    /// <summary>Kept traces of every neuron's own spikes.</summary>
    internal double[] Firings { get; }

    /// <summary>The limits of weights.</summary>
    internal WeightLimits Limits => _limits;

    /// <summary>The protein p, dimensionless; 0 where nothing consolidates.</summary>
    internal double Protein => _consolidation?.Protein ?? 0.0;

    /// <summary>Consolidated weights in nS, one per synapse; empty where nothing consolidates.</summary>
    internal ReadOnlySpan<double> Consolidated => _consolidation is null ? [] : _consolidation.Consolidated;

    /// <summary>Tags, one per synapse; empty where nothing consolidates.</summary>
    internal ReadOnlySpan<double> Tags => _consolidation is null ? [] : _consolidation.Tags;

    /// <summary>The weight of a synapse after the last step in nS.</summary>
    internal double Weight(int synapse) => Synapses[synapse].WeightAt(Clock.Now, _limits);

    /// <summary>The eligibility of a synapse after the last step, dimensionless.</summary>
    internal double Eligibility(int synapse) => Clock.Eligibility(Synapses[synapse].Trace);

    /// <summary>The spikes that a step saw leave their traces, it cools, and sweeps where that is due.</summary>
    /// <param name="arriving">Whose spikes arrived in it.</param>
    /// <param name="fired">Who had fired before it.</param>
    internal void EndStep(ReadOnlySpan<int> arriving, ReadOnlySpan<int> fired)
    {
        foreach (int source in arriving)
        {
            if (source >= Arrivals.Length)
            {
                break;
            }

            Arrivals[source] += Clock.Arrival;
        }

        foreach (int target in fired)
        {
            Firings[target] += Clock.Firing;
        }

        Clock.EndStep();
        if (Clock.EndsSweep)
        {
            Sweep();
        }
    }

    private void Sweep()
    {
        foreach (ref PlasticSynapse synapse in Synapses.AsSpan())
        {
            synapse.Sweep(Clock, _limits);
        }

        Scale(Arrivals, Clock.ArrivalsLeft);
        Scale(Firings, Clock.FiringsLeft);
        _consolidation?.Step(Synapses);
        Clock.EndSweep();
    }

    private static void Scale(Span<double> traces, double left)
    {
        foreach (ref double trace in traces)
        {
            trace *= left;
        }
    }
}
