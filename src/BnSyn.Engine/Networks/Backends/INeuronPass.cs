namespace BnSyn.Engine.Networks.Backends;

/// <summary>Stages 3 to 7 of a step for a range of neurons; every implementation writes the same bits.</summary>
internal interface INeuronPass
{
    /// <summary>Advances the neurons of one range.</summary>
    /// <param name="step">What is read and written.</param>
    /// <param name="first">The first neuron of the range; a multiple of 64.</param>
    /// <param name="end">One past the last neuron of the range; a multiple of 64 or the number of neurons.</param>
    /// <param name="before">The result of the pass over the neurons before; its spikes are already listed.</param>
    NeuronPassResult Run(in NeuronStep step, int first, int end, NeuronPassResult before);
}
