using System.Numerics;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Finds the axons that are active where they arrive.</summary>
internal interface IArrivals
{
    /// <summary>Lists the active axons of synapses in ascending order.</summary>
    /// <returns>How many there are.</returns>
    int Collect(PathwayPlan pathway, long step, int[] active);
}

/// <summary>Reads the rings where they are.</summary>
internal sealed class FusedArrivals(ISpikeReader spikes) : IArrivals
{
    /// <inheritdoc/>
    public int Collect(PathwayPlan pathway, long step, int[] active)
    {
        int count = 0;
        foreach (ref readonly Segment segment in pathway.Segments.AsSpan())
        {
            if (step >= segment.DelaySteps)
            {
                count = Append(spikes.Arriving(segment, step), segment.FirstAxon, active, count);
            }
        }

        return count;
    }

    /// <summary>Appends the numbers of the bits that are set.</summary>
    internal static int Append(ReadOnlySpan<ulong> row, int firstAxon, int[] active, int count)
    {
        for (int word = 0; word < row.Length; word++)
        {
            for (ulong bits = row[word]; bits != 0; bits &= bits - 1)
            {
                active[count++] = firstAxon + (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return count;
    }
}
