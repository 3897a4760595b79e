using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Neighbouring neurons: a population, or all of them.</summary>
public readonly record struct NeuronRange
{
    /// <param name="first">Index of the first neuron; at least 0.</param>
    /// <param name="end">One past the index of the last neuron; <paramref name="first"/> where there are none, and never less.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is less than it may be.</exception>
    public NeuronRange(int first, int end)
    {
        ParameterCheck.AtLeast(first, 0, nameof(first));
        ParameterCheck.AtLeast(end, first, nameof(end));
        (First, End) = (first, end);
    }

    /// <summary>Index of the first neuron.</summary>
    public int First { get; }

    /// <summary>One past the index of the last neuron; <see cref="First"/> where there are none.</summary>
    public int End { get; }

    /// <summary>Number of neurons; may be 0.</summary>
    public int Count => End - First;

    /// <summary>Whether a neuron is one of them.</summary>
    public bool Contains(int neuron) => neuron >= First && neuron < End;
}
