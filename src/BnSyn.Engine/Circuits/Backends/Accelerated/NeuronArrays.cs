using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>State and input of all neurons, one array a variable; populations begin at multiples of 64.</summary>
internal sealed class NeuronArrays
{
    private readonly AlignedVector<float>[] _variables;

    internal NeuronArrays(int slots)
    {
        _variables = new AlignedVector<float>[8];
        for (int v = 0; v < _variables.Length; v++)
        {
            _variables[v] = AlignedVector<float>.Alone(slots);
        }
    }

    internal AlignedVector<float> Potential => _variables[(int)StateVariable.Potential];

    internal AlignedVector<float> Excitation => _variables[(int)StateVariable.Excitation];

    internal AlignedVector<float> Inhibition => _variables[(int)StateVariable.Inhibition];

    internal AlignedVector<float> Adaptation => _variables[(int)StateVariable.Adaptation];

    internal AlignedVector<float> Refractory => _variables[(int)StateVariable.Refractory];

    internal AlignedVector<float> this[StateVariable variable] => _variables[(int)variable];

    /// <summary>What arrived in this step; the neuron pass takes it and leaves zeros.</summary>
    internal AlignedVector<float> Drive(Description.SynapticEffect effect) => _variables[5 + (int)effect];

    internal void Reset()
    {
        foreach (AlignedVector<float> variable in _variables)
        {
            variable.Values.Clear();
        }
    }
}
