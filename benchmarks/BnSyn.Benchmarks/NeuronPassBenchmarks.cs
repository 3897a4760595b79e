using BenchmarkDotNet.Attributes;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Numerics.Lanes;
using BnSyn.Engine.Random;

namespace BnSyn.Benchmarks;

/// <summary>Stages 3 to 7 per neuron, by the number of neurons side by side; without draws and delivery.</summary>
public class NeuronPassBenchmarks
{
    private const int Neurons = 1024;
    // A little in every step: without input conductances would become subnormal, which is another, slower arithmetic.
    private static readonly NetworkParameters Parameters = Workload.Of(Neurons) with { ExtWNS = 0.003 };
    private readonly NetworkState _state = new(Neurons, -70.0, new RandomGenerator(1));
    private readonly ulong[] _events = new ulong[Neurons / 64];
    private readonly INeuronPass _scalar = new ScalarNeuronPass(Parameters);
    private readonly INeuronPass _lanes2 = new VectorNeuronPass<Lanes128>(Parameters);
    private readonly INeuronPass _lanes4 = new VectorNeuronPass<Lanes256>(Parameters);
    private readonly INeuronPass _lanes8 = new VectorNeuronPass<Lanes512>(Parameters);

    /// <summary>The workload's current and a steady drive, so that neurons fire.</summary>
    [GlobalSetup]
    public void Drive()
    {
        _state.ExternalCurrent.Values.Fill(Parameters.ExternalCurrentPA);
        Array.Fill(_events, ulong.MaxValue);
    }

    /// <summary>One neuron after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Neurons)]
    public void Scalar() => Run(_scalar);

    /// <summary>Two neurons side by side.</summary>
    [Benchmark(OperationsPerInvoke = Neurons)]
    public void Lanes2() => Run(_lanes2);

    /// <summary>Four.</summary>
    [Benchmark(OperationsPerInvoke = Neurons)]
    public void Lanes4() => Run(_lanes4);

    /// <summary>Eight.</summary>
    [Benchmark(OperationsPerInvoke = Neurons)]
    public void Lanes8() => Run(_lanes8);

    private void Run(INeuronPass pass)
    {
        var step = new NeuronStep(_state, 1.0, _events, _state.ExternalCurrent, _state.ExcitatoryInput, _state.InhibitoryInput);
        _state.CommitNeurons(pass.Run(step, 0, Neurons, new NeuronPassResult(0, Finite: true)).Spikes);
    }
}
