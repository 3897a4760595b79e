using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>
/// How much work a run was, read off the formulas of a step: for the throughput and for the energy that is modelled where none
/// can be measured. Order of magnitude, not cycle counts.
/// </summary>
internal static class OperationCounts
{
    // One neuron and step: drive, conductances, block, current and AdEx, with two exponentials of degree five.
    private const long AdditionsPerNeuron = 38;
    private const long MultiplicationsPerNeuron = 40;
    private const long WordsPerNeuron = 16;

    // One entry of a matrix or one delivered spike: read the entry or index, add to the target's sum.
    private const long WordsPerEntry = 3;

    /// <summary>Reports sizes and operations of all steps so far.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sink">Takes the counts.</param>
    public static void Report(Network network, IObservationSink sink)
    {
        var neuronSteps = network.N * network.StepIndex;
        var entries = network.IsDense ? network.N * neuronSteps : network.SynapticEvents;
        sink.Count(CountNames.Elements, network.N);
        sink.Count(CountNames.Synapses, network.Synapses.Total);
        sink.Count(CountNames.SynapticEvents, network.SynapticEvents);
        sink.Count(CountNames.FloatingPointAdditions, (AdditionsPerNeuron * neuronSteps) + entries);
        sink.Count(CountNames.FloatingPointMultiplications, (MultiplicationsPerNeuron * neuronSteps) + (network.IsDense ? entries : 0));
        sink.Count(CountNames.MemoryAccesses, (WordsPerNeuron * neuronSteps) + (WordsPerEntry * entries));
    }
}
