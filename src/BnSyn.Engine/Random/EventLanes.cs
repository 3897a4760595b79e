using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Words;

namespace BnSyn.Engine.Random;

/// <summary>Whole words of event bits by chains in two vector registers, the draws i mod the number of chains of the stream.</summary>
/// <remarks>
/// 128-bit products are put together from 32-bit halves: the widest exact integer product of these registers has 64 bits. A second register hides the
/// latency of the first one's products; with one, a step of a network took a tenth longer where there are sixteen.
/// </remarks>
/// <typeparam name="TLanes">The registers.</typeparam>
internal static class EventLanes<TLanes>
    where TLanes : struct, IWordLanes<TLanes>
{
    private static readonly int Chains = 2 * TLanes.Count;
    private static readonly PcgJump Stride = PcgJump.Of(Chains);
    private static readonly PcgJump[] Starts = [.. Enumerable.Range(1, Chains).Select(PcgJump.Of)];

    /// <summary>Fills every word from a copy of the stream.</summary>
    /// <param name="stream">The stream before the first draw.</param>
    /// <param name="limit">An event is a draw whose high 53 bits are below it.</param>
    /// <param name="events">Receives 64 draws a word.</param>
    internal static void Fill(in Pcg64 stream, ulong limit, Span<ulong> events)
    {
        Span<ulong> high = stackalloc ulong[Chains];
        Span<ulong> low = stackalloc ulong[Chains];
        for (int chain = 0; chain < high.Length; chain++)
        {
            UInt128 state = Starts[chain].From(stream.State, stream.Increment);
            (high[chain], low[chain]) = ((ulong)(state >> 64), (ulong)state);
        }

        TLanes high0 = TLanes.Load(high), high1 = TLanes.Load(high[TLanes.Count..]);
        TLanes low0 = TLanes.Load(low), low1 = TLanes.Load(low[TLanes.Count..]);
        UInt128 increment = unchecked(stream.Increment * Stride.Sum);
        var step = new Step(Stride.Multiplier, increment);
        TLanes limits = TLanes.Broadcast(limit);
        for (int word = 0; word < events.Length; word++)
        {
            ulong happened = 0;
            for (int bit = 0; bit < 64; bit += 2 * TLanes.Count)
            {
                ulong drawn = Below(high0, low0, limits) | (Below(high1, low1, limits) << TLanes.Count);
                happened |= drawn << bit;
                step.Take(ref high0, ref low0);
                step.Take(ref high1, ref low1);
            }

            events[word] = happened;
        }
    }

    // PCG's output function, then the comparison of the high 53 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Below(TLanes high, TLanes low, TLanes limits) =>
        TLanes.Below(TLanes.RotateRight(high ^ low, high >>> 58) >>> 11, limits);

    /// <summary>state := state·multiplier + increment, in every lane.</summary>
    private readonly struct Step(UInt128 multiplier, UInt128 increment)
    {
        private readonly TLanes _multiplierLow = TLanes.Broadcast((ulong)multiplier);
        private readonly TLanes _multiplierLowHalf = TLanes.Broadcast((ulong)multiplier >> 32);
        private readonly TLanes _multiplierHigh = TLanes.Broadcast((ulong)(multiplier >> 64));
        private readonly TLanes _incrementLow = TLanes.Broadcast((ulong)increment);
        private readonly TLanes _incrementHigh = TLanes.Broadcast((ulong)(increment >> 64));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Take(ref TLanes high, ref TLanes low)
        {
            TLanes half = TLanes.Broadcast(0xffffffffUL);
            TLanes upper = low >>> 32;
            TLanes p00 = TLanes.MultiplyHalves(low, _multiplierLow);
            TLanes p10 = TLanes.MultiplyHalves(upper, _multiplierLow) + (p00 >>> 32);
            TLanes p01 = TLanes.MultiplyHalves(low, _multiplierLowHalf) + (p10 & half);
            TLanes carried = TLanes.MultiplyHalves(upper, _multiplierLowHalf) + (p10 >>> 32) + (p01 >>> 32);
            TLanes product = TLanes.JoinHalves(p00, p01 << 32);
            TLanes crossed = TLanes.MultiplyLowAndAdd(low, _multiplierHigh, high, _multiplierLow);
            low = product + _incrementLow;
            high = TLanes.CountLess(carried + crossed + _incrementHigh, low, _incrementLow);
        }
    }
}
