using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>What the accelerated backend is put together from, one method a part. The ablation puts plain twins in their places; every choice gives the same bits.</summary>
/// <param name="registers">The widest registers that may be used.</param>
internal class CircuitParts(Registers registers)
{
    // Below this density the loads of targets and weights cost less than the zeros of a full row.
    private const double SparseDensity = 0.12;

    internal Registers Registers => registers;

    /// <summary>Steps between two barriers of the threads.</summary>
    internal virtual int BatchSteps(WorkShares work) => work.BatchSteps;

    /// <summary>Where arriving spikes are read.</summary>
    internal virtual ISpikeReader Reader(CircuitPlan plan, SpikeArena arena, int batchSteps) => arena;

    /// <summary>How they are read.</summary>
    internal virtual IArrivals Arrivals(CircuitPlan plan, ISpikeReader reader) => new FusedArrivals(reader);

    /// <summary>The populations of one thread.</summary>
    internal virtual CircuitShare Share(CircuitPlan plan, PopulationRunner[] populations, SpikeArena arena, ISpikeReader reader, NeuronArrays neurons, PortCounts[] ports) =>
        new(populations, arena, reader, Arrivals(plan, reader), neurons, ports);

    /// <summary>How neurons are advanced.</summary>
    internal virtual IConductancePass Neurons(ulong seed, int slots) => ConductancePasses.Create(seed, registers);

    /// <summary>How spikes are counted.</summary>
    internal virtual SpikeCounts Counts(PopulationPlan population) => new(population);

    /// <summary>Synapses at work.</summary>
    internal virtual PathwayRunner Pathway(PathwayPlan plan, double dtMs, ulong seed) => new(plan, dtMs, seed, this);

    /// <summary>Weights that stay, drawn.</summary>
    internal virtual IWeightRows Rows(PathwayPlan plan, WeightDraws draws) =>
        plan.Description.Weights.OneToOne || plan.Description.Weights.Density < SparseDensity ? new SparseRows(plan, draws) : new DenseRows(plan, draws);

    /// <summary>The three-factor rule.</summary>
    internal virtual EligibilityRule Eligibility(DenseRows weights, int targets, int sources, EligibilityConstants constants) =>
        new(weights, targets, sources, constants);
}
