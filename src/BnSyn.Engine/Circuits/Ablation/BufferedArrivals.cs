using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: what arrives is first copied to a buffer per segment, found by name.</summary>
/// <param name="plan">Names and sizes.</param>
/// <param name="spikes">What is on its way.</param>
/// <param name="reuse">Whether the buffers are kept from step to step; one thread only may use them then.</param>
internal sealed class BufferedArrivals(CircuitPlan plan, ISpikeReader spikes, bool reuse) : IArrivals
{
    private readonly Dictionary<(string Pathway, int Segment), ulong[]> _kept = [];

    /// <inheritdoc/>
    public int Collect(PathwayPlan pathway, long step, int[] active)
    {
        Dictionary<(string Pathway, int Segment), ulong[]> buffers = reuse ? _kept : [];
        foreach (Segment segment in pathway.Segments)
        {
            if (!buffers.TryGetValue((pathway.FullName, segment.Index), out ulong[]? buffer))
            {
                buffer = new ulong[plan.Populations[segment.Population].Words];
                buffers.Add((pathway.FullName, segment.Index), buffer);
            }

            if (step >= segment.DelaySteps)
            {
                spikes.Arriving(segment, step).CopyTo(buffer);
            }
            else
            {
                Array.Clear(buffer);
            }
        }

        int count = 0;
        foreach (Segment segment in pathway.Segments)
        {
            count = FusedArrivals.Append(buffers[(pathway.FullName, segment.Index)], segment.FirstAxon, active, count);
        }

        return count;
    }
}
