using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>A probe of circuits while it runs.</summary>
internal sealed class CircuitProbeSimulation : ITracedSimulation
{
    private readonly Circuit _circuit;
    private readonly CircuitProbe _probe;
    private readonly List<string> _learning;
    private readonly SpikeRecord _raster = new();
    private readonly double[] _phases = new double[Enum.GetValues<Rhythm>().Length];
    private int _advanced;

    /// <param name="circuit">A circuit before its first step.</param>
    /// <param name="probe">What it is.</param>
    public CircuitProbeSimulation(Circuit circuit, CircuitProbe probe)
    {
        _circuit = circuit;
        _probe = probe;
        _learning =
        [
            .. from component in circuit.Description.Components
               from synapses in component.Synapses
               where synapses.Hebbian is not null || synapses.Eligibility is not null
               select $"{component.Name}.{synapses.Name}",
        ];
        circuit.Oscillators.Listen(Hear);
    }

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            if (_probe.StartsAnew && _advanced == _probe.Steps / 2)
            {
                StartAnew();
            }

            _circuit.Run(_probe.StepsAtOnce, _raster);
            _advanced++;
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        foreach (var population in _circuit.Populations)
        {
            foreach (var variable in Enum.GetValues<StateVariable>())
            {
                Write(sink, $"{population} {variable}", _circuit.State(variable, population));
            }

            // Of a batch the last step only: the digest of the raster has them all.
            int[] fired = _circuit.Steps == 0 ? [] : [.. _circuit.Spikes(population, _circuit.Steps - 1)];
            sink.Write($"{population} spikes", fired);
        }

        // What learns every tenth time: to copy a matrix takes longer than the step that changed it.
        foreach (var synapses in _circuit.Steps == 0 ? _circuit.Synapses : _advanced % 10 == 0 ? _learning : [])
        {
            Write(sink, $"{synapses} weights", _circuit.Weights(synapses));
            Write(sink, $"{synapses} eligibility traces", _circuit.Traces(synapses) ?? []);
        }

        sink.Write("phases", _phases);
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Count(CountNames.Elements, _circuit.Description.Neurons);
        sink.Scalar(CircuitMetrics.TotalSpikes, _circuit.TotalSpikes);
        sink.Scalar(CircuitMetrics.Delivered, _circuit.Ports.Sum(_circuit.Delivered));
        sink.Digest(CircuitSimulation.RasterDigest, Convert.FromHexString(_raster.ComputeDigest()));
    }

    /// <inheritdoc/>
    public void Dispose() => _raster.Dispose();

    private static void Write(IStateSink sink, string name, float[] values) => sink.Write(name, [.. values.Select(value => (double)value)]);

    // Mixes what the rhythms say at every step of a batch, so that none of them goes unheard.
    private void Hear(long step, Oscillators oscillators)
    {
        foreach (var rhythm in Enum.GetValues<Rhythm>())
        {
            _phases[(int)rhythm] = (0.5 * _phases[(int)rhythm]) + oscillators.Phase(rhythm, step);
        }
    }

    private void StartAnew()
    {
        _circuit.Reset();
        foreach (var component in _circuit.Description.Components)
        {
            foreach (var input in component.Populations.Where(population => population.Kind == PopulationKind.Input))
            {
                _circuit.SetInput($"{component.Name}.{input.Name}", [.. input.Frames.Reverse().Select(frame => frame.Select(neuron => input.Size - 1 - neuron).ToList())]);
            }
        }
    }
}
