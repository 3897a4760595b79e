using System.Numerics;
using System.Runtime.InteropServices;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The last steps as they are needed to bring rows of traces up to date later: who fired, and the sources' traces then.</summary>
/// <remarks>
/// A row takes the same operations in the same order as if each spike had touched it at once, but it is fetched from memory once a
/// window instead of once a spike, and both kinds of traces share one look at the sources.
/// </remarks>
internal sealed class TraceWindow
{
    /// <summary>Steps of a window.</summary>
    internal const int Steps = 128;

    // A block of sources: their traces over a window fit into the second-level cache beside the rows.
    private const int Block = 512;

    private readonly int _stride;
    private readonly AlignedVector<float> _sources;
    private readonly int[] _targets;
    private readonly int[] _ends;
    private readonly int[] _starts;
    private readonly int[] _order;
    private long _firstStep;
    private int _count;

    internal TraceWindow(int targets, int stride)
    {
        _stride = stride;
        _sources = AlignedVector<float>.Alone((long)stride * Steps);
        _targets = new int[targets * Steps];
        _order = new int[targets * Steps];
        _ends = new int[Steps];
        _starts = new int[targets + 1];
    }

    /// <summary>Whether the next step needs an empty window.</summary>
    internal bool IsFull => _count == Steps;

    internal void Clear() => _count = 0;

    /// <summary>Notes a step.</summary>
    internal void Add(long step, ReadOnlySpan<int> fired, ReadOnlySpan<float> sourceTraces)
    {
        if (_count == 0)
        {
            _firstStep = step;
        }

        int start = _count == 0 ? 0 : _ends[_count - 1];
        fired.CopyTo(_targets.AsSpan(start));
        _ends[_count] = start + fired.Length;
        if (fired.Length > 0)
        {
            sourceTraces.CopyTo(_sources.Values.Slice(_count * _stride, _stride));
        }

        _count++;
    }

    /// <summary>Lets every row take its spikes, in order, and notes the last ones.</summary>
    internal void Flush(TraceMatrix traces, TraceMatrix? differences, float potentiation, long[] lastSpikes)
    {
        if (_count == 0)
        {
            return;
        }

        SortByTarget();
        for (int block = 0; block < _stride; block += Block)
        {
            int length = Math.Min(Block, _stride - block);
            for (int target = 0; target < lastSpikes.Length; target++)
            {
                long last = lastSpikes[target];
                for (int k = _starts[target]; k < _starts[target + 1]; k++)
                {
                    long now = _firstStep + _order[k] + 1;
                    ReadOnlySpan<float> sources = _sources.Values.Slice((_order[k] * _stride) + block, length);
                    Span<float> row = traces.Row(target).Slice(block, length);
                    if (differences is null)
                    {
                        Take(row, traces.Factor(now - last), sources, potentiation);
                    }
                    else
                    {
                        Span<float> second = differences.Row(target).Slice(block, length);
                        TakeBoth(row, traces.Factor(now - last), second, differences.Factor(now - last), sources, potentiation);
                    }

                    last = now;
                }
            }
        }

        for (int target = 0; target < lastSpikes.Length; target++)
        {
            lastSpikes[target] = _starts[target + 1] > _starts[target] ? _firstStep + _order[_starts[target + 1] - 1] + 1 : lastSpikes[target];
        }

        _count = 0;
    }

    // row·decay + potentiation·sources, three roundings.
    internal static void Take(Span<float> row, float decay, ReadOnlySpan<float> sources, float potentiation)
    {
        ref float to = ref MemoryMarshal.GetReference(row);
        ref float from = ref MemoryMarshal.GetReference(sources);
        var factor = new Vector<float>(decay);
        var gain = new Vector<float>(potentiation);
        for (int j = 0; j < row.Length; j += Vector<float>.Count)
        {
            Vector<float> value = (Vector.LoadUnsafe(ref to, (nuint)j) * factor) + (gain * Vector.LoadUnsafe(ref from, (nuint)j));
            value.StoreUnsafe(ref to, (nuint)j);
        }
    }

    private static void TakeBoth(
        Span<float> row, float decay, Span<float> second, float secondDecay, ReadOnlySpan<float> sources, float potentiation)
    {
        ref float to = ref MemoryMarshal.GetReference(row);
        ref float toSecond = ref MemoryMarshal.GetReference(second);
        ref float from = ref MemoryMarshal.GetReference(sources);
        var factor = new Vector<float>(decay);
        var secondFactor = new Vector<float>(secondDecay);
        var gain = new Vector<float>(potentiation);
        for (int j = 0; j < row.Length; j += Vector<float>.Count)
        {
            Vector<float> added = gain * Vector.LoadUnsafe(ref from, (nuint)j);
            ((Vector.LoadUnsafe(ref to, (nuint)j) * factor) + added).StoreUnsafe(ref to, (nuint)j);
            ((Vector.LoadUnsafe(ref toSecond, (nuint)j) * secondFactor) + added).StoreUnsafe(ref toSecond, (nuint)j);
        }
    }

    // By counting: steps of a target stay in order.
    private void SortByTarget()
    {
        Array.Clear(_starts);
        int spikes = _count == 0 ? 0 : _ends[_count - 1];
        foreach (int target in _targets.AsSpan(0, spikes))
        {
            _starts[target + 1]++;
        }

        for (int target = 1; target < _starts.Length; target++)
        {
            _starts[target] += _starts[target - 1];
        }

        for (int step = _count - 1; step >= 0; step--)
        {
            for (int k = _ends[step] - 1; k >= (step == 0 ? 0 : _ends[step - 1]); k--)
            {
                // From behind, so that the beginnings of the next target are still whole.
                _order[--_starts[_targets[k] + 1]] = step;
            }
        }

        // Now every entry holds the beginning of the target before it.
        for (int target = 1; target < _starts.Length; target++)
        {
            _starts[target - 1] = _starts[target];
        }

        _starts[^1] = spikes;
    }
}
