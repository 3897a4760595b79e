namespace BnSyn.Engine.Kernels;

/// <summary>A part of a step whose time can be told from that of the others. Which of them a step has depends on the engine and on the backend.</summary>
public enum StepKernel
{
    /// <summary>Networks: the draws of external events.</summary>
    Drive,

    /// <summary>Networks: weights of spikes are added to the inputs of their targets; of synapses that learn, these also learn from what arrives.</summary>
    Delivery,

    /// <summary>Networks, reference: receptors open and close.</summary>
    Conductances,

    /// <summary>Networks, reference: the magnesium block and the synaptic currents that it shapes.</summary>
    MagnesiumBlock,

    /// <summary>The equations of the neurons. In networks of the reference these are AdEx and the currents from outside, in circuits the conductance neurons and their competition.</summary>
    Neurons,

    /// <summary>Networks, other backends: conductances, magnesium block and neurons in one pass through registers, which no clock can take apart.</summary>
    FusedPass,

    /// <summary>Networks: what synapses learn beside the delivery: spikes of their targets, traces, temperature, consolidation.</summary>
    Plasticity,

    /// <summary>Networks: whether potentials keep their bounds, where that is not seen in passing.</summary>
    Bounds,

    /// <summary>Networks: the branching ratio and the gain that follows from it.</summary>
    Criticality,

    /// <summary>Circuits: arriving spikes are read and their weights added to the drive of their targets.</summary>
    Tracts,

    /// <summary>Circuits: weights and eligibility traces change.</summary>
    Learning,

    /// <summary>Circuits: spikes of populations and ports are counted, and what is on its way moves on.</summary>
    Counting,

    /// <summary>Waking the threads that help and waiting for them, and what of their parts the first thread does itself.</summary>
    Threads,
}
