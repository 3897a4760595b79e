using System.Numerics;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Counts and first spikes of a population.</summary>
internal sealed class SpikeCounts
{
    private readonly PopulationPlan _population;
    private readonly ulong[] _seen;
    private readonly long[] _firstSpikes;

    internal SpikeCounts(PopulationPlan population)
    {
        _population = population;
        _seen = new ulong[population.Words];
        _firstSpikes = new long[population.Size];
        Reset();
    }

    internal long Spikes { get; private set; }

    internal ReadOnlySpan<long> FirstSpikes => _firstSpikes;

    internal void Reset()
    {
        Spikes = 0;
        Array.Clear(_seen);
        Array.Fill(_firstSpikes, -1);
    }

    /// <summary>Counts a row by words; only neurons that never fired before are looked at one by one.</summary>
    internal void Count(ReadOnlySpan<ulong> row, long step)
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

    /// <summary>The plain way: neuron by neuron.</summary>
    internal void CountOneByOne(ReadOnlySpan<ulong> row, long step)
    {
        for (int i = 0; i < _population.Size; i++)
        {
            if ((row[i / 64] >> (i % 64) & 1) == 0)
            {
                continue;
            }

            Spikes++;
            _seen[i / 64] |= 1UL << (i % 64);
            _firstSpikes[i] = _firstSpikes[i] < 0 ? step : _firstSpikes[i];
        }
    }
}
