using System.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Keeps the neurons with the highest potentials, of equals the first, by quickselect.</summary>
internal sealed class WinnerSelection
{
    private readonly ulong[] _keys;

    internal WinnerSelection(int neurons) => _keys = new ulong[neurons];

    /// <summary>Clears the bits of all but the <paramref name="most"/> highest.</summary>
    /// <param name="row">A bit for every candidate.</param>
    /// <param name="potentials">Potentials of the population.</param>
    /// <param name="most">How many may stay.</param>
    internal void Keep(Span<ulong> row, ReadOnlySpan<float> potentials, int most)
    {
        int count = 0;
        for (int word = 0; word < row.Length; word++)
        {
            for (ulong bits = row[word]; bits != 0; bits &= bits - 1)
            {
                int neuron = (word * 64) + BitOperations.TrailingZeroCount(bits);
                _keys[count++] = ((ulong)~Ordered(potentials[neuron]) << 32) | (uint)neuron;
            }
        }

        if (count <= most)
        {
            return;
        }

        Select(_keys.AsSpan(0, count), most);
        row.Clear();
        foreach (ulong key in _keys.AsSpan(0, most))
        {
            int neuron = (int)(uint)key;
            row[neuron / 64] |= 1UL << (neuron % 64);
        }
    }

    // Unsigned order of these words is the order of the numbers.
    private static uint Ordered(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value + 0.0f);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    // Hoare's selection: afterwards the smallest keys come first, in any order. Keys differ, the neuron is part of them.
    private static void Select(Span<ulong> keys, int most)
    {
        int low = 0;
        int high = keys.Length - 1;
        while (low < high)
        {
            ulong pivot = keys[low + ((high - low) / 2)];
            int i = low;
            int j = high;
            while (i <= j)
            {
                while (keys[i] < pivot)
                {
                    i++;
                }

                while (keys[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (keys[i], keys[j]) = (keys[j], keys[i]);
                    i++;
                    j--;
                }
            }

            if (most - 1 <= j)
            {
                high = j;
            }
            else if (most - 1 >= i)
            {
                low = i;
            }
            else
            {
                return;
            }
        }
    }
}
