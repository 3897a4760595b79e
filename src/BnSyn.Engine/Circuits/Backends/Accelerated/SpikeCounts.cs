using System.Numerics;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Counts and first spikes of a population.</summary>
internal class SpikeCounts
{
    private protected readonly ulong[] _seen;
    private protected readonly long[] _firstSpikes;

    internal SpikeCounts(PopulationPlan population)
    {
        _seen = new ulong[population.Words];
        _firstSpikes = new long[population.Size];
        Reset();
    }

    internal long Spikes { get; private protected set; }

    internal ReadOnlySpan<long> FirstSpikes => _firstSpikes;

    internal void Reset()
    {
        Spikes = 0;
        Array.Clear(_seen);
        Array.Fill(_firstSpikes, -1);
    }

    /// <summary>Counts a row by words; only neurons that never fired before are looked at one by one.</summary>
    internal virtual void Count(ReadOnlySpan<ulong> row, long step)
    {
        int spikes = 0;
        for (int word = 0; word < row.Length; word++)
        {
            spikes += BitOperations.PopCount(row[word]);
            for (ulong fresh = row[word] & ~_seen[word]; fresh != 0; fresh &= fresh - 1)
            {
                _firstSpikes[(word * 64) + BitOperations.TrailingZeroCount(fresh)] = step;
            }

            _seen[word] |= row[word];
        }

        Spikes += spikes;
    }
}
