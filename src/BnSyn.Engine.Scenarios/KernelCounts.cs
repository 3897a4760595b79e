using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>
/// What the kernels of a network's steps do, read off their loops: for their place under the roof of a machine. Order of magnitude, not cycle counts. The
/// draws of the drive and the estimate of the branching ratio are whole numbers, and a few operations a step, so that nothing is counted of them.
/// </summary>
internal static class KernelCounts
{
    private const double Word = sizeof(double);

    // A neuron and step: the split of the input in two, three sums and three decays; the block with an exponential of degree five; AdEx with another.
    private const double OfConductances = 10;
    private const double OfBlock = 33;
    private const double OfNeuron = 35;

    // Both bounds.
    private const double OfBounds = 2;

    // Reference, a neuron and step, each stage over its arrays: three conductances, both inputs and the drive, then the decay; V, conductances, current; currents, V, w, the next of them, fired.
    private const double WordsOfConductances = 15;
    private const double WordsOfBlock = 5;
    private const double WordsOfNeuron = 9;

    // Others, a neuron and step in one pass: V, w and three conductances read and written; both inputs read and cleared, the external current.
    private const double StatesOfPass = 10;
    private const double WordsOfPass = 5;

    // A delivered spike: the index of its target, and its input read and written.
    private const double BytesOfEvent = sizeof(int) + (2 * Word);

    /// <summary>What all steps so far did, in the order of <see cref="StepKernels.Names"/>; of a network that learns nothing is counted.</summary>
    /// <param name="network">The network.</param>
    public static IReadOnlyList<KernelWork> Of(Network network)
    {
        var work = new KernelWork[StepKernels.Names.Count];
        Array.Fill(work, new(0, 0));
        if (network.Learning is not null)
        {
            return work;
        }

        double neurons = (double)network.N * network.StepIndex;
        if (network.IsDense)
        {
            // Every entry is read, multiplied and added; the sums stay in the nearest cache while a column goes by.
            work[(int)StepKernel.Delivery] = new(2 * network.N * neurons, Word * network.N * neurons);
            work[(int)StepKernel.Conductances] = new(OfConductances * neurons, Word * WordsOfConductances * neurons);
            work[(int)StepKernel.MagnesiumBlock] = new(OfBlock * neurons, Word * WordsOfBlock * neurons);
            work[(int)StepKernel.Neurons] = new(OfNeuron * neurons, Word * WordsOfNeuron * neurons);
        }
        else
        {
            work[(int)StepKernel.Delivery] = new(network.SynapticEvents, BytesOfEvent * network.SynapticEvents);
            work[(int)StepKernel.FusedPass] = new((OfConductances + OfBlock + OfNeuron) * neurons, ((StatesOfPass * network.StateBytes) + (Word * WordsOfPass)) * neurons);
            work[(int)StepKernel.Bounds] = new(OfBounds * neurons, network.StateBytes * neurons);
        }

        return work;
    }
}
