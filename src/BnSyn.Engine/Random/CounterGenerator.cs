using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Random;

/// <summary>Threefry-4x32 with 20 rounds: four random words that depend on nothing but a key and a counter.</summary>
/// <remarks>
/// A draw is a function of (seed, purpose, what is drawn, step), so order, threads and batches cannot change it. Only additions,
/// rotations and exclusive ors, so lanes need no wide product. J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw,
/// Parallel random numbers: as easy as 1, 2, 3, SC'11.
/// </remarks>
internal readonly struct CounterGenerator
{
    private const uint Parity = 0x1BD11BDA;

    private readonly uint _k0;
    private readonly uint _k1;
    private readonly uint _k2;
    private readonly uint _k3;
    private readonly uint _k4;

    /// <summary>A stream of its own for every purpose and item of a seed.</summary>
    internal CounterGenerator(ulong seed, uint purpose, uint item)
        : this((uint)seed, (uint)(seed >> 32), purpose, item)
    {
    }

    /// <summary>The four words of the key.</summary>
    internal CounterGenerator(uint k0, uint k1, uint k2, uint k3)
    {
        (_k0, _k1, _k2, _k3) = (k0, k1, k2, k3);
        _k4 = Parity ^ k0 ^ k1 ^ k2 ^ k3;
    }

    /// <summary>Replaces a counter, word by word, by its random words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Draw<TLanes>(ref TLanes x0, ref TLanes x1, ref TLanes x2, ref TLanes x3)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        // Twice eight rounds and four; a loop, for the compiler stops inlining in a longer body.
        (uint k0, uint k1, uint k2, uint k3, uint k4) = (_k0, _k1, _k2, _k3, _k4);
        for (uint round = 0; ; round += 2)
        {
            Inject(ref x0, ref x1, ref x2, ref x3, k0, k1, k2, unchecked(k3 + round));
            TLanes.Mix(ref x0, ref x1, 10);
            TLanes.Mix(ref x2, ref x3, 26);
            TLanes.Mix(ref x0, ref x3, 11);
            TLanes.Mix(ref x2, ref x1, 21);
            TLanes.Mix(ref x0, ref x1, 13);
            TLanes.Mix(ref x2, ref x3, 27);
            TLanes.Mix(ref x0, ref x3, 23);
            TLanes.Mix(ref x2, ref x1, 5);
            Inject(ref x0, ref x1, ref x2, ref x3, k1, k2, k3, unchecked(k4 + round + 1));
            if (round == 4)
            {
                return;
            }

            TLanes.Mix(ref x0, ref x1, 6);
            TLanes.Mix(ref x2, ref x3, 20);
            TLanes.Mix(ref x0, ref x3, 17);
            TLanes.Mix(ref x2, ref x1, 11);
            TLanes.Mix(ref x0, ref x1, 25);
            TLanes.Mix(ref x2, ref x3, 10);
            TLanes.Mix(ref x0, ref x3, 18);
            TLanes.Mix(ref x2, ref x1, 20);
            (k0, k1, k2, k3, k4) = (k2, k3, k4, k0, k1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Inject<TLanes>(
        ref TLanes x0, ref TLanes x1, ref TLanes x2, ref TLanes x3, uint k0, uint k1, uint k2, uint k3)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        x0 = TLanes.AddWords(x0, TLanes.BroadcastWord(k0));
        x1 = TLanes.AddWords(x1, TLanes.BroadcastWord(k1));
        x2 = TLanes.AddWords(x2, TLanes.BroadcastWord(k2));
        x3 = TLanes.AddWords(x3, TLanes.BroadcastWord(k3));
    }
}
