using System.Numerics;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The spikes of all populations as bits: one ring per population, one head for all, which is the step.</summary>
/// <remarks>
/// A row is written once a step, all of it, and read at (step - delay) by every projection that needs it, so nothing is copied for a projection and
/// nothing has to be cleared. Depths are powers of two that hold the longest delay of the population and a batch.
/// </remarks>
internal sealed class SpikeArena : ISpikeReader
{
    private readonly ulong[] _bits;
    private readonly int[] _first;
    private readonly int[] _words;
    private readonly int[] _mask;

    internal SpikeArena(CircuitPlan plan, int batchSteps)
    {
        int[] delays = LongestDelays(plan);
        _first = new int[delays.Length];
        _words = new int[delays.Length];
        _mask = new int[delays.Length];
        int all = 0;
        for (int p = 0; p < delays.Length; p++)
        {
            int depth = (int)BitOperations.RoundUpToPowerOf2((uint)(delays[p] + batchSteps));
            _first[p] = all;
            _words[p] = plan.Populations[p].Words;
            _mask[p] = depth - 1;
            all = checked(all + (depth * _words[p]));
        }

        _bits = new ulong[all];
    }

    /// <summary>The row of a population at a step of 0 or more.</summary>
    internal Span<ulong> Row(int population, long step) =>
        _bits.AsSpan(_first[population] + ((int)(step & _mask[population]) * _words[population]), _words[population]);

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> Arriving(in Segment segment, long step) => Row(segment.Population, step - segment.DelaySteps);

    /// <inheritdoc/>
    public void Reset() => Array.Clear(_bits);

    private static int[] LongestDelays(CircuitPlan plan)
    {
        var delays = new int[plan.Populations.Length];
        foreach (Segment segment in plan.Ports.SelectMany(port => port.Segments).Concat(plan.Pathways.SelectMany(pathway => pathway.Segments)))
        {
            delays[segment.Population] = Math.Max(delays[segment.Population], segment.DelaySteps);
        }

        return delays;
    }
}
