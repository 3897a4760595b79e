using BnSyn.Engine.Circuits.Neurons;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>State and input of all neurons, one array a variable; populations begin at multiples of 64.</summary>
internal sealed class NeuronArrays
{
    private readonly AlignedSingles[] _variables;

    internal NeuronArrays(int slots)
    {
        _variables = new AlignedSingles[8];
        for (int v = 0; v < _variables.Length; v++)
        {
            _variables[v] = new AlignedSingles(slots);
        }
    }

    internal AlignedSingles Potential => _variables[(int)StateVariable.Potential];

    internal AlignedSingles Excitation => _variables[(int)StateVariable.Excitation];

    internal AlignedSingles Inhibition => _variables[(int)StateVariable.Inhibition];

    internal AlignedSingles Adaptation => _variables[(int)StateVariable.Adaptation];

    internal AlignedSingles Refractory => _variables[(int)StateVariable.Refractory];

    internal AlignedSingles this[StateVariable variable] => _variables[(int)variable];

    /// <summary>What arrived in this step; the neuron pass takes it and leaves zeros.</summary>
    internal AlignedSingles Drive(Description.SynapticEffect effect) => _variables[5 + (int)effect];

    internal void Reset()
    {
        foreach (AlignedSingles variable in _variables)
        {
            variable.Span.Clear();
        }
    }
}
