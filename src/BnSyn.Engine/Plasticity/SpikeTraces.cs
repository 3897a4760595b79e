using BnSyn.Engine.Integrators;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Plasticity;

/// <summary>What is left of each neuron's spikes: x := x·exp(-dt/τ) in every step, and x := x + 1 at a spike. So x sums over all earlier spikes.</summary>
public sealed class SpikeTraces
{
    private readonly double[] _values;
    private readonly double _decay;

    /// <summary>Traces of neurons that have not fired.</summary>
    /// <param name="neurons">How many; positive.</param>
    /// <param name="tau_ms">Time constant τ in ms; finite, positive.</param>
    /// <param name="dt_ms">The step in ms; finite, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public SpikeTraces(int neurons, double tau_ms, double dt_ms)
    {
        ParameterCheck.AtLeast(neurons, 1.0, nameof(neurons));
        _values = new double[neurons];
        _decay = ExponentialDecay.Factor(dt_ms, tau_ms);
    }

    /// <summary>The traces, dimensionless, one per neuron.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>A step passes.</summary>
    public void Decay() => ExponentialDecay.Apply(_values, _decay);

    /// <summary>The neurons fire that <paramref name="spikes"/> says, one value per neuron.</summary>
    /// <exception cref="ArgumentException"><paramref name="spikes"/> has another length.</exception>
    public void Add(ReadOnlySpan<bool> spikes)
    {
        if (spikes.Length != _values.Length)
        {
            throw new ArgumentException($"spikes must have {_values.Length} values, got {spikes.Length}", nameof(spikes));
        }

        for (int i = 0; i < spikes.Length; i++)
        {
            _values[i] += spikes[i] ? 1.0 : 0.0;
        }
    }
}
