using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Kernels;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>A circuit under the gate.</summary>
/// <param name="circuit">A circuit before its first step.</param>
/// <param name="level">How much of it runs.</param>
internal sealed class CircuitSimulation(Circuit circuit, CircuitLevel level) : ITracedSimulation, IProfiledSimulation
{
    /// <summary>Name of the digest of the spike raster.</summary>
    public const string RasterDigest = "raster";

    private readonly List<float[]> _weightsBefore = [];
    private readonly List<int> _fired = [];
    private readonly List<int> _firedInside = [];
    private readonly byte[] _bytes = new byte[sizeof(int)];
    private IncrementalHash? _raster;
    private StepClock? _clock;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kernels => StepKernels.Names;

    /// <inheritdoc/>
    public void Advance(int steps) => circuit.Run(steps);

    /// <inheritdoc/>
    public void Profile(int steps, IKernelClock clock) => circuit.Run(steps, _clock = StepClock.Of(_clock, clock));

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        if (_raster is null)
        {
            _raster = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            _weightsBefore.AddRange(circuit.Synapses.Select(circuit.Weights));
        }

        Record(sink);

        foreach (var population in circuit.Populations)
        {
            foreach (var variable in Enum.GetValues<StateVariable>())
            {
                sink.Write($"{population} {variable}", [.. circuit.State(variable, population).Select(value => (double)value)]);
            }
        }
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Count(CountNames.Elements, circuit.Description.Neurons);
        if (_raster is not null)
        {
            var observation = new CircuitObservation(circuit, _weightsBefore);
            foreach (var metric in CircuitMetrics.Of(circuit.Description, level))
            {
                sink.Scalar(metric.Description.Name, metric.Value(observation));
            }

            sink.Digest(RasterDigest, _raster.GetCurrentHash());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _raster?.Dispose();

    // What fired in the step before: its number, then the neurons of each population, counted through the circuit. A report draws them for
    // each component, counted through that.
    private void Record(IStateSink sink)
    {
        _fired.Clear();
        _fired.Add((int)(circuit.Steps - 1));
        var first = 0;
        foreach (var component in circuit.Description.Components)
        {
            _firedInside.Clear();
            var firstInside = first;
            foreach (var population in component.Populations)
            {
                foreach (var neuron in circuit.Steps == 0 ? [] : circuit.Spikes($"{component.Name}.{population.Name}", circuit.Steps - 1))
                {
                    _fired.Add(first + neuron);
                    _firedInside.Add(first - firstInside + neuron);
                }

                first += population.Size;
            }

            sink.Show($"{component.Name} spikes", CollectionsMarshal.AsSpan(_firedInside));
        }

        if (circuit.Steps == 0)
        {
            return;
        }

        var fired = CollectionsMarshal.AsSpan(_fired);
        sink.Write("spikes", fired);
        foreach (var number in fired)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes, number);
            _raster!.AppendData(_bytes);
        }
    }
}
