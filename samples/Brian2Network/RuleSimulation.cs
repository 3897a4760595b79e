using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Gate;

namespace Brian2Network;

/// <summary>Spikes and potentials by the rule of <c>same_statistics.py</c>.</summary>
/// <param name="more">How much more probable a spike is than by that rule; 1 for as probable.</param>
internal sealed class RuleSimulation(double more) : ITracedSimulation
{
    private const int Neurons = 60;
    private const int Excitatory = 45;
    private const int StepsPerSample = 10;
    private const int StepsPerStretch = 125;

    private readonly SpikeRaster _raster = new();
    private readonly List<double[]> _potentials = [];
    private int[] _fired = [];

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var at = (uint)_raster.Steps;
            var odds = more * (1u << (int)(23 + (Mixed(at / StepsPerStretch) % 4)));
            if (at % StepsPerSample == 0)
            {
                _potentials.Add([.. Enumerable.Range(0, Neurons).Select(neuron => -70 + (Mixed(7 + (at * Neurons) + (uint)neuron) % 1000 / 100.0) + (Mixed(at / StepsPerStretch) % 4))]);
            }

            _fired = [.. Enumerable.Range(0, Neurons).Where(neuron => Mixed(1 + (at * Neurons) + (uint)neuron) < odds)];
            _raster.Add(_fired);
        }
    }

    /// <inheritdoc/>
    public void Trace(IStateSink sink)
    {
        sink.Write("steps", [_raster.Steps]);
        sink.Write("fired", _fired);
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        sink.Count(CountNames.Elements, Neurons);
        new RunStatistics(_raster, _potentials, new NeuronRange(0, Excitatory), new NeuronRange(Excitatory, Neurons), 0.1).Report(sink);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // All of it is managed memory.
    }

    private static uint Mixed(uint x)
    {
        x = (x ^ (x >> 16)) * 0x45D9F3B;
        x = (x ^ (x >> 16)) * 0x45D9F3B;
        return x ^ (x >> 16);
    }
}
