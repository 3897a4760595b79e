using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: neuron by neuron.</summary>
internal sealed class CountsOneByOne(PopulationPlan population) : SpikeCounts(population)
{
    /// <inheritdoc/>
    internal override void Count(ReadOnlySpan<ulong> row, long step)
    {
        for (int i = 0; i < _firstSpikes.Length; i++)
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
