using System.Numerics;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>What is known of the spikes of a circuit on a device: the last rows as they were copied, and what was counted in them. To count allocates nothing.</summary>
internal sealed class CircuitSpikes
{
    private readonly CircuitPlan _plan;
    private readonly int _words;
    private readonly int _rowCount;
    private readonly ulong[] _rows;
    private readonly ulong[] _everFired;
    private readonly int[] _counts;
    private readonly long[] _spikes;
    private readonly long[][] _first;
    private readonly long[] _delivered;

    /// <summary>Nothing has fired.</summary>
    /// <param name="plan">The circuit.</param>
    /// <param name="rows">How many rows there are; more than the longest delay.</param>
    internal CircuitSpikes(CircuitPlan plan, int rows)
    {
        (_plan, _rowCount, _words) = (plan, rows, plan.Slots / CircuitTables.WordBits);
        _rows = new ulong[(long)rows * _words];
        _everFired = new ulong[_words];
        _counts = new int[rows * plan.Populations.Length];
        _spikes = new long[plan.Populations.Length];
        _first = [.. plan.Populations.Select(population => new long[population.Size])];
        _delivered = new long[plan.Ports.Length];
        Reset();
    }

    /// <summary>Back to the start.</summary>
    internal void Reset()
    {
        Array.Clear(_rows);
        Array.Clear(_everFired);
        Array.Clear(_counts);
        Array.Clear(_spikes);
        Array.Clear(_delivered);
        Array.ForEach(_first, steps => Array.Fill(steps, -1));
    }

    /// <summary>Where some neighbouring rows are to be copied to.</summary>
    /// <param name="first">The place of the first.</param>
    /// <param name="count">How many; none is behind the last place.</param>
    internal Span<ulong> Rows(int first, int count) => _rows.AsSpan(first * _words, count * _words);

    /// <summary>Counts a row that was copied.</summary>
    /// <param name="step">Its step; after that of the row before.</param>
    internal void Count(long step)
    {
        int row = (int)(step % _rowCount);
        for (int port = 0; port < _delivered.Length; port++)
        {
            foreach (Segment segment in _plan.Ports[port].Segments)
            {
                if (step >= segment.DelaySteps)
                {
                    _delivered[port] += _counts[((int)((step - segment.DelaySteps) % _rowCount) * _spikes.Length) + segment.Population];
                }
            }
        }

        foreach (PopulationPlan population in _plan.Populations)
        {
            int spikes = 0;
            ReadOnlySpan<ulong> fired = Row(population.Index, step);
            for (int word = 0; word < fired.Length; word++)
            {
                spikes += BitOperations.PopCount(fired[word]);
                ref ulong ever = ref _everFired[(population.FirstSlot / CircuitTables.WordBits) + word];
                for (ulong left = fired[word] & ~ever; left != 0; left &= left - 1)
                {
                    _first[population.Index][(word * CircuitTables.WordBits) + BitOperations.TrailingZeroCount(left)] = step;
                }

                ever |= fired[word];
            }

            _counts[(row * _spikes.Length) + population.Index] = spikes;
            _spikes[population.Index] += spikes;
        }
    }

    /// <summary>The spikes of a population in one of the last steps, a bit a neuron.</summary>
    internal ReadOnlySpan<ulong> Row(int population, long step)
    {
        PopulationPlan plan = _plan.Populations[population];
        return _rows.AsSpan(((int)(step % _rowCount) * _words) + (plan.FirstSlot / CircuitTables.WordBits), plan.Words);
    }

    /// <summary>Spikes of a population since the start.</summary>
    internal long Spikes(int population) => _spikes[population];

    /// <summary>The step of every neuron's first spike, -1 where there was none.</summary>
    internal ReadOnlySpan<long> FirstSpikes(int population) => _first[population];

    /// <summary>Spikes that arrived at a port since the start.</summary>
    internal long Delivered(int port) => _delivered[port];
}
