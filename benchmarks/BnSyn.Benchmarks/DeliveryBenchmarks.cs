using BenchmarkDotNet.Attributes;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Random;

namespace BnSyn.Benchmarks;

/// <summary>Delivering all spikes of one step, 0.05·N·Spikes synaptic events: neurons far apart fire, others in every step.</summary>
public class DeliveryBenchmarks
{
    private double[] _excitatory = [];
    private double[] _inhibitory = [];
    private int[] _sources = [];
    private int _shift;
    private SpikeDelivery? _delivery;

    /// <summary>Number of neurons.</summary>
    [Params(1000, 10000)]
    public int N { get; set; }

    /// <summary>How many neurons fire at once: at 8 Hz one in 1 250 does, in a burst one in ten.</summary>
    [Params(1, 10, 100)]
    public int Spikes { get; set; }

    /// <summary>Draws the network.</summary>
    [GlobalSetup]
    public void Draw()
    {
        OutgoingAdjacency adjacency = OutgoingAdjacency.Draw(new RandomGenerator(1), N, 0.05);
        Population population = Population.Split(N, 0.2);
        _delivery = new SpikeDelivery(new PartedAdjacency(adjacency, [population.All]), population, Workload.Of(N));
        _excitatory = new double[N];
        _inhibitory = new double[N];
        _sources = new int[Spikes];
    }

    /// <summary>One step's spikes.</summary>
    [Benchmark]
    public void Deliver()
    {
        _shift = (_shift + 1) % (N / Spikes);
        for (int i = 0; i < _sources.Length; i++)
        {
            _sources[i] = _shift + (i * (N / Spikes));
        }

        _delivery!.Deliver(_sources, _excitatory, _inhibitory, part: 0);
    }
}
