using BnSyn.Engine.Networks.Connectivity;
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
    NetworkParameters Parameters, Population Population, OutgoingAdjacency Adjacency, NetworkState State, int Threads, Registers Registers);
