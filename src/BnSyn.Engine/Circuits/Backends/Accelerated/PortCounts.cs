using System.Numerics;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>How many spikes arrived at a port.</summary>
internal sealed class PortCounts(PortPlan port)
{
    internal PortPlan Port => port;

    /// <summary>Spikes since the start.</summary>
    internal long Delivered { get; private set; }

    internal void Reset() => Delivered = 0;

    internal void Count(ISpikeReader reader, long step)
    {
        int spikes = 0;
        foreach (ref readonly Segment segment in port.Segments.AsSpan())
        {
            if (step < segment.DelaySteps)
            {
                continue;
            }

            foreach (ulong word in reader.Arriving(segment, step))
            {
                spikes += BitOperations.PopCount(word);
            }
        }

        Delivered += spikes;
    }
}
