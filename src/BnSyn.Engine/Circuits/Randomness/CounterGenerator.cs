using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Circuits.Randomness;

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

    /// <summary>A stream of its own for every purpose.</summary>
    internal CounterGenerator(ulong seed, DrawPurpose purpose, uint item)
        : this((uint)seed, (uint)(seed >> 32), (uint)purpose, item)
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
        Inject(ref x0, ref x1, ref x2, ref x3, _k0, _k1, _k2, _k3, 0);
        EarlyRounds(ref x0, ref x1, ref x2, ref x3);
        Inject(ref x0, ref x1, ref x2, ref x3, _k1, _k2, _k3, _k4, 1);
        LateRounds(ref x0, ref x1, ref x2, ref x3);
        Inject(ref x0, ref x1, ref x2, ref x3, _k2, _k3, _k4, _k0, 2);
        EarlyRounds(ref x0, ref x1, ref x2, ref x3);
        Inject(ref x0, ref x1, ref x2, ref x3, _k3, _k4, _k0, _k1, 3);
        LateRounds(ref x0, ref x1, ref x2, ref x3);
        Inject(ref x0, ref x1, ref x2, ref x3, _k4, _k0, _k1, _k2, 4);
        EarlyRounds(ref x0, ref x1, ref x2, ref x3);
        Inject(ref x0, ref x1, ref x2, ref x3, _k0, _k1, _k2, _k3, 5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EarlyRounds<TLanes>(ref TLanes x0, ref TLanes x1, ref TLanes x2, ref TLanes x3)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        Mix(ref x0, ref x1, 10);
        Mix(ref x2, ref x3, 26);
        Mix(ref x0, ref x3, 11);
        Mix(ref x2, ref x1, 21);
        Mix(ref x0, ref x1, 13);
        Mix(ref x2, ref x3, 27);
        Mix(ref x0, ref x3, 23);
        Mix(ref x2, ref x1, 5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LateRounds<TLanes>(ref TLanes x0, ref TLanes x1, ref TLanes x2, ref TLanes x3)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        Mix(ref x0, ref x1, 6);
        Mix(ref x2, ref x3, 20);
        Mix(ref x0, ref x3, 17);
        Mix(ref x2, ref x1, 11);
        Mix(ref x0, ref x1, 25);
        Mix(ref x2, ref x3, 10);
        Mix(ref x0, ref x3, 18);
        Mix(ref x2, ref x1, 20);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix<TLanes>(ref TLanes a, ref TLanes b, int rotation)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        a = TLanes.AddWords(a, b);
        b = TLanes.XorWords(TLanes.RotateWords(b, rotation), a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Inject<TLanes>(
        ref TLanes x0, ref TLanes x1, ref TLanes x2, ref TLanes x3, uint k0, uint k1, uint k2, uint k3, uint round)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        x0 = TLanes.AddWords(x0, TLanes.BroadcastWord(k0));
        x1 = TLanes.AddWords(x1, TLanes.BroadcastWord(k1));
        x2 = TLanes.AddWords(x2, TLanes.BroadcastWord(k2));
        x3 = TLanes.AddWords(x3, TLanes.BroadcastWord(unchecked(k3 + round)));
    }
}
