using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The parts of the accelerated backend, each of which is its plain twin where its switch is off.</summary>
internal sealed class AblatedParts(CircuitSwitches switches) : CircuitParts(switches.Registers)
{
    /// <inheritdoc/>
    internal override int BatchSteps(WorkShares work) => switches.MultiStepBatches ? base.BatchSteps(work) : 1;

    /// <inheritdoc/>
    internal override ISpikeReader Reader(CircuitPlan plan, SpikeArena arena, int batchSteps) =>
        switches.BatchedAdvance ? base.Reader(plan, arena, batchSteps) : new ProjectionRings(plan, arena, batchSteps);

    /// <inheritdoc/>
    internal override IArrivals Arrivals(CircuitPlan plan, ISpikeReader reader) =>
        switches.FusedDelay && switches.ReusedInputs ? base.Arrivals(plan, reader) : new BufferedArrivals(plan, reader, switches.ReusedInputs);

    /// <inheritdoc/>
    internal override CircuitShare Share(
        CircuitPlan plan, PopulationRunner[] populations, SpikeArena arena, ISpikeReader reader, NeuronArrays neurons, PortCounts[] ports) =>
        switches.PrecomputedTopology && switches.CachedOrder && switches.PreallocatedOutputs && switches.DeferredCounting && switches.BatchedAdvance
            ? base.Share(plan, populations, arena, reader, neurons, ports)
            : new PlainShare(switches, plan, populations, arena, reader, Arrivals(plan, reader), neurons, ports);

    /// <inheritdoc/>
    internal override IConductancePass Neurons(ulong seed, int slots) => switches.FusedNeurons ? base.Neurons(seed, slots) : new SeparateConductancePasses(seed, slots);

    /// <inheritdoc/>
    internal override SpikeCounts Counts(PopulationPlan population) => switches.DeferredCounting ? base.Counts(population) : new CountsOneByOne(population);

    /// <inheritdoc/>
    internal override PathwayRunner Pathway(PathwayPlan plan, double dtMs, ulong seed) =>
        switches.EventDrivenSynapses ? base.Pathway(plan, dtMs, seed) : new AllWeights(plan, dtMs, seed, this);

    /// <inheritdoc/>
    internal override IWeightRows Rows(PathwayPlan plan, WeightDraws draws) => switches.SparseWeights ? base.Rows(plan, draws) : new DenseRows(plan, draws);

    /// <inheritdoc/>
    internal override EligibilityRule Eligibility(DenseRows weights, int targets, int sources, EligibilityConstants constants) =>
        switches.LazyTraces ? base.Eligibility(weights, targets, sources, constants) : new EagerEligibilityRule(weights, targets, sources, constants);
}
