using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: a ring of its own for every projection, each written in every step.</summary>
internal sealed class ProjectionRings : ISpikeReader
{
    private readonly SpikeArena _arena;
    private readonly Segment[][] _from;
    private readonly ulong[][][] _rings;

    internal ProjectionRings(CircuitPlan plan, SpikeArena arena, int batchSteps)
    {
        _arena = arena;
        _rings = new ulong[plan.Segments][][];
        Segment[] segments = [.. plan.Ports.SelectMany(port => port.Segments)
            .Concat(plan.Pathways.SelectMany(pathway => pathway.Segments)).DistinctBy(segment => segment.Index)];
        _from = [.. plan.Populations.Select(population => segments.Where(segment => segment.Population == population.Index).ToArray())];
        foreach (Segment segment in segments)
        {
            int words = plan.Populations[segment.Population].Words;
            _rings[segment.Index] = [.. Enumerable.Range(0, segment.DelaySteps + batchSteps).Select(_ => new ulong[words])];
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> Arriving(in Segment segment, long step)
    {
        ulong[][] ring = _rings[segment.Index];
        return ring[(int)((step + ring.Length - segment.DelaySteps) % ring.Length)];
    }

    /// <summary>The row of a population in a step is complete.</summary>
    internal void Wrote(int population, long step)
    {
        ReadOnlySpan<ulong> row = _arena.Row(population, step);
        foreach (Segment segment in _from[population])
        {
            ulong[][] ring = _rings[segment.Index];
            row.CopyTo(ring[(int)(step % ring.Length)]);
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        foreach (ulong[] row in _rings.SelectMany(ring => ring))
        {
            Array.Clear(row);
        }
    }
}
