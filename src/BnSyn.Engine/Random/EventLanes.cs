using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Words;

namespace BnSyn.Engine.Random;

/// <summary>Whole words of event bits, several draws side by side, none of which waits for another.</summary>
/// <remarks>
/// j steps from a state s lead to s + d·(1 + M + … + M^(j-1)), where d is what the first step adds. The sums are a table; a word of 64 draws is begun by s and d,
/// which are numbers. 128-bit products are put together from 32-bit halves: the widest exact integer product of these registers has 64 bits.
/// </remarks>
/// <typeparam name="TLanes">The registers.</typeparam>
internal static class EventLanes<TLanes>
    where TLanes : struct, IWordLanes<TLanes>
{
    private const int Draws = 64;
    private static readonly PcgJump Word = PcgJump.Of(Draws);
    private static readonly AlignedVector<ulong> Sums = TableOfSums();

    /// <summary>Fills every word from a copy of the stream.</summary>
    /// <param name="stream">The stream before the first draw.</param>
    /// <param name="limit">An event is a draw whose high 53 bits are below it.</param>
    /// <param name="events">Receives 64 draws a word.</param>
    internal static void Fill(in Pcg64 stream, ulong limit, Span<ulong> events)
    {
        UInt128 state = stream.State;
        UInt128 added = unchecked((state * (Pcg64.StepMultiplier - 1)) + stream.Increment);
        TLanes limits = TLanes.Broadcast(limit);
        foreach (ref ulong word in events)
        {
            var steps = new Steps(state, added);
            ref ulong sum = ref Sums.First;
            ulong happened = 0;
            for (int bit = 0; bit < Draws; bit += TLanes.Count)
            {
                happened |= steps.Below(in sum, limits) << bit;
                sum = ref Unsafe.Add(ref sum, 3 * TLanes.Count);
            }

            word = happened;
            state = unchecked(state + (added * Word.Sum));
            added = unchecked(added * Word.Multiplier);
        }
    }

    // For as many draws as there are lanes: the low words, their upper halves, the high words.
    private static AlignedVector<ulong> TableOfSums()
    {
        AlignedVector<ulong> table = AlignedVector<ulong>.SideBySide(1, 3 * Draws)[0];
        for (int draw = 0; draw < Draws; draw++)
        {
            UInt128 sum = PcgJump.Of(draw + 1).Sum;
            int place = (3 * draw) - (2 * (draw % TLanes.Count));
            table[place] = (ulong)sum;
            table[place + TLanes.Count] = (ulong)sum >> 32;
            table[place + (2 * TLanes.Count)] = (ulong)(sum >> 64);
        }

        return table;
    }

    /// <summary>The states that some steps from one lead to.</summary>
    private readonly struct Steps
    {
        private readonly TLanes _low;
        private readonly TLanes _lowHalf;
        private readonly TLanes _high;
        private readonly TLanes _addedLow;
        private readonly TLanes _addedLowHalf;
        private readonly TLanes _addedHigh;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Steps(UInt128 state, UInt128 added)
        {
            _low = TLanes.Broadcast((uint)state);
            _lowHalf = TLanes.Broadcast((ulong)state >> 32);
            _high = TLanes.Broadcast((ulong)(state >> 64));
            _addedLow = TLanes.Broadcast((ulong)added);
            _addedLowHalf = TLanes.Broadcast((ulong)added >> 32);
            _addedHigh = TLanes.Broadcast((ulong)(added >> 64));
        }

        // state + added·sum, PCG's output function, then the comparison of the high 53 bits.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal ulong Below(ref readonly ulong sum, TLanes limits)
        {
            TLanes sumLow = TLanes.Load(in sum);
            TLanes sumLowHalf = TLanes.Load(in Unsafe.Add(ref Unsafe.AsRef(in sum), TLanes.Count));
            TLanes sumHigh = TLanes.Load(in Unsafe.Add(ref Unsafe.AsRef(in sum), 2 * TLanes.Count));

            // A product of halves has room for two halves more: nothing is carried out of a word.
            TLanes p00 = TLanes.MultiplyHalves(sumLow, _addedLow) + _low;
            TLanes p10 = TLanes.MultiplyHalves(sumLow, _addedLowHalf) + _lowHalf + (p00 >>> 32);
            TLanes p01 = TLanes.MultiplyHalves(sumLowHalf, _addedLow) + (p10 & TLanes.Broadcast(0xffffffffUL));
            TLanes carried = TLanes.MultiplyHalves(sumLowHalf, _addedLowHalf) + (p10 >>> 32) + (p01 >>> 32);
            TLanes high = TLanes.MultiplyLowAndAdd(sumLow, _addedHigh, sumHigh, _addedLow) + _high + carried;
            TLanes low = TLanes.JoinHalves(p00, p01 << 32);
            return TLanes.Below(TLanes.RotateRight(high ^ low, high >>> 58) >>> 11, limits);
        }
    }
}
