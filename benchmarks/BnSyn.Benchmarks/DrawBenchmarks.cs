using BenchmarkDotNet.Attributes;
using BnSyn.Engine.Numerics.Words;
using BnSyn.Engine.Random;

namespace BnSyn.Benchmarks;

/// <summary>One PCG64 draw and its comparison: one after the other, in scalar chains, in vector chains.</summary>
public class DrawBenchmarks
{
    private const int Count = 1024;
    private readonly RandomGenerator _generator = new(1);
    private readonly UniformThreshold _threshold = new(2e-4);
    private readonly ulong[] _events = new ulong[Count / 64];

    /// <summary>One chain.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Sequential()
    {
        Pcg64 stream = _generator.Stream;
        int count = 0;
        for (int i = 0; i < Count; i++)
        {
            count += _threshold.IsAbove(stream.NextUInt64()) ? 1 : 0;
        }

        _generator.Stream = stream;
        return count;
    }

    /// <summary>Four scalar chains.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void ScalarChains() => EventChains.Fill(_generator.Stream, _threshold, _events);

    /// <summary>Eight chains in 256-bit registers.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Chains256() => Fill<WordLanes256>();

    /// <summary>Sixteen chains in 512-bit registers.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Chains512() => Fill<WordLanes512>();

    private void Fill<TLanes>()
        where TLanes : struct, IWordLanes<TLanes>
    {
        if (!TLanes.IsSupported)
        {
            throw new NotSupportedException("this processor has no such registers");
        }

        EventLanes<TLanes>.Fill(_generator.Stream, _threshold.Limit, _events);
    }
}
