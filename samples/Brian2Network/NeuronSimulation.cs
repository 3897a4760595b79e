using BnSyn.Engine.Networks.Neurons;
using BnSyn.Gate;

namespace Brian2Network;

/// <summary>The engine's neurons, one for each current.</summary>
internal sealed class NeuronSimulation : ITracedSimulation
{
    private readonly AdExParameters _neuron;
    private readonly IReadOnlyList<int> _currents;
    private readonly double _stepMs;
    private readonly double[] _potentials;
    private readonly double[] _adaptations;
    private readonly double[] _external;
    private readonly double[] _noSynapses;
    private readonly bool[] _fired;
    private readonly List<double>[] _timesMs;
    private int _steps;

    /// <param name="neuron">The neuron.</param>
    /// <param name="currentsPA">A current for each, in pA.</param>
    /// <param name="stepMs">The step in ms.</param>
    /// <param name="startMV">Every neuron's potential before the first step in mV.</param>
    public NeuronSimulation(AdExParameters neuron, IReadOnlyList<int> currentsPA, double stepMs, double startMV)
    {
        (_neuron, _currents, _stepMs) = (neuron, currentsPA, stepMs);
        _potentials = [.. currentsPA.Select(_ => startMV)];
        _external = [.. currentsPA.Select(current => (double)current)];
        _adaptations = new double[currentsPA.Count];
        _noSynapses = new double[currentsPA.Count];
        _fired = new bool[currentsPA.Count];
        _timesMs = [.. currentsPA.Select(_ => new List<double>())];
    }

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            AdExStep.Advance(_neuron, _stepMs, _noSynapses, _external, _potentials, _adaptations, _potentials, _adaptations, _fired);
            _steps++;
            for (var neuron = 0; neuron < _fired.Length; neuron++)
            {
                if (_fired[neuron])
                {
                    _timesMs[neuron].Add(_steps * _stepMs);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("V", _potentials);
        sink.Write("w", _adaptations);
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Count(CountNames.Elements, _currents.Count);
        sink.Scalar("spikes", _timesMs.Sum(times => times.Count));
        foreach (var (current, times) in _currents.Zip(_timesMs))
        {
            sink.Scalar(NeuronScenario.NameOf("spikes", current), times.Count);
            sink.Scalar(NeuronScenario.NameOf("first", current), times[0]);
            sink.Scalar(NeuronScenario.NameOf("rate", current), 1000 * (times.Count - 1) / (times[^1] - times[0]));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // All of it is managed memory.
    }
}
