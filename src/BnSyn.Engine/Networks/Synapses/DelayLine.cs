using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>Inputs on their way: what is sent now arrives a fixed number of steps later; several that arrive in one step add up.</summary>
public sealed class DelayLine
{
    private readonly double[] _slots;
    private readonly int _neurons;
    private readonly int _count;
    private int _arriving;

    /// <summary>An empty line.</summary>
    /// <param name="neurons">How many neurons receive; positive.</param>
    /// <param name="steps">The delay in steps, in [0, <see cref="SynapticDelay.MostSteps"/>]; 0 arrives in the coming step.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or both together are more than an array can hold.</exception>
    public DelayLine(int neurons, int steps)
    {
        ParameterCheck.AtLeast(neurons, 1.0, nameof(neurons));
        if (steps < 0 || steps > SynapticDelay.MostSteps || (steps + 1L) * neurons > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps), steps, $"steps must be in [0, {Math.Min(SynapticDelay.MostSteps, (Array.MaxLength / neurons) - 1)}] for {neurons} neurons");
        }

        _neurons = neurons;
        _count = steps + 1;
        _slots = new double[_count * neurons];
    }

    /// <summary>The delay in steps.</summary>
    public int Steps => _count - 1;

    /// <summary>What arrives in the coming step, one value per neuron.</summary>
    public ReadOnlySpan<double> Arriving => Slot(_arriving);

    /// <summary>Sends one value to every neuron: it arrives when <see cref="Advance"/> has been called <see cref="Steps"/> times.</summary>
    /// <exception cref="ArgumentException"><paramref name="values"/> does not have one value per neuron.</exception>
    public void Send(ReadOnlySpan<double> values)
    {
        if (values.Length != _neurons)
        {
            throw new ArgumentException($"values must have shape ({_neurons},), got ({values.Length},)", nameof(values));
        }

        Span<double> slot = Slot(Last);
        for (int i = 0; i < slot.Length; i++)
        {
            slot[i] += values[i];
        }
    }

    /// <summary>Sends a value to one neuron: it arrives when <see cref="Advance"/> has been called <see cref="Steps"/> times.</summary>
    public void Send(int neuron, double value) => Slot(Last)[neuron] += value;

    /// <summary>A step has passed: what arrived is gone.</summary>
    public void Advance()
    {
        Slot(_arriving).Clear();
        _arriving = _arriving + 1 == _count ? 0 : _arriving + 1;
    }

    private int Last => _arriving == 0 ? _count - 1 : _arriving - 1;

    private Span<double> Slot(int index) => _slots.AsSpan(index * _neurons, _neurons);
}
