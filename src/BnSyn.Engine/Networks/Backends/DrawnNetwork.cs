using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>A network before its first step: what a backend is made from.</summary>
/// <param name="Parameters">The physics.</param>
/// <param name="Population">Which neurons are excitatory and which inhibitory.</param>
/// <param name="Adjacency">Who receives from whom.</param>
/// <param name="State">The initial state, for the backend to keep.</param>
/// <param name="Threads">How many threads a step may use; no bit depends on it.</param>
/// <param name="Registers">The registers that may be used; no bit depends on them.</param>
internal sealed record DrawnNetwork(
    NetworkParameters Parameters, Population Population, OutgoingAdjacency Adjacency, NetworkState State, int Threads, Registers Registers)
{
    /// <summary>The synapses that learn, before the first step, of a network with plasticity.</summary>
    internal LearningState DrawLearning() => new(Parameters.Plasticity!, Population, Adjacency, Parameters.WExcNS, Parameters.DtMs);

    /// <summary>Spikes between firing and arriving, of a network whose delay is obeyed.</summary>
    internal SpikesUnderway DrawUnderway() => new(Population.N, SynapticDelay.Steps(Parameters.Synapses.Delay_ms, Parameters.DtMs));
}
