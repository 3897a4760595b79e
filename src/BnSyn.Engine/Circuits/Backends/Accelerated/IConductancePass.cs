using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Advances the neurons of a population up to the threshold; resets come after the competition.</summary>
internal interface IConductancePass
{
    /// <summary>One step of one population.</summary>
    /// <param name="neurons">State and input; the input is zero afterwards.</param>
    /// <param name="population">Which neurons.</param>
    /// <param name="constants">Their constants.</param>
    /// <param name="step">The step, for the noise.</param>
    /// <param name="reached">Receives a bit for every neuron at its threshold.</param>
    void Run(NeuronArrays neurons, PopulationPlan population, in ConductanceConstants constants, long step, Span<ulong> reached);
}
