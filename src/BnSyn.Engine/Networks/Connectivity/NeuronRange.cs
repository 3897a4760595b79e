namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Neighbouring neurons: a population, or all of them.</summary>
/// <param name="First">Index of the first neuron.</param>
/// <param name="End">One past the index of the last neuron; <paramref name="First"/> where there are none.</param>
public readonly record struct NeuronRange(int First, int End)
{
    /// <summary>Number of neurons; may be 0.</summary>
    public int Count => End - First;

    /// <summary>Whether a neuron is one of them.</summary>
    public bool Contains(int neuron) => neuron >= First && neuron < End;
}
