using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>A fixed number of different partners for one neuron after the other, never itself; a function of the seed and the neuron alone.</summary>
/// <remarks>
/// Draw i of a neuron is 64 bits of block i/2 of its own stream (<see cref="CounterGenerator"/>), scaled to a range of j + 1 by the high half of a product.
/// With M others and K wanted, j goes from M - K to M - 1; what is drawn is taken, or j itself where that has been taken before: all subsets of K are equally probable.
/// R. W. Floyd, in J. Bentley, Programming pearls: a sample of brilliance, Commun. ACM 30(9), 1987. Not thread-safe.
/// </remarks>
internal sealed class DegreeDraws
{
    // What the streams of the generator are for; circuits use 1 to 3.
    internal const uint Sources = 4;
    internal const uint Targets = 5;

    // As many as the widest register has lanes: every width fills the same buffer.
    private const int Blocks = 16;

    private readonly ulong _seed;
    private readonly uint _purpose;
    private readonly int _others;
    private readonly Registers _registers;
    private readonly ulong[] _taken;
    private readonly int[] _partners;
    private readonly float[] _words = new float[4 * Blocks];

    /// <summary>Prepares the draws.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="purpose">What its partners are to a neuron, <see cref="Sources"/> or <see cref="Targets"/>.</param>
    /// <param name="neurons">Number of neurons.</param>
    /// <param name="degree">Partners of every neuron, 0 to N - 1.</param>
    /// <param name="registers">The registers that may be used.</param>
    internal DegreeDraws(ulong seed, uint purpose, int neurons, int degree, Registers registers)
    {
        _seed = seed;
        _purpose = purpose;
        _others = neurons - 1;
        _registers = registers;
        _taken = new ulong[(neurons + 63) / 64];
        _partners = new int[degree];
    }

    /// <summary>The partners of a neuron, in the order of their draws; valid until the next call.</summary>
    internal ReadOnlySpan<int> Of(int neuron)
    {
        var generator = new CounterGenerator(_seed, _purpose, (uint)neuron);
        int first = _others - _partners.Length;
        for (int i = 0; i < _partners.Length; i++)
        {
            int inBuffer = i % (2 * Blocks);
            if (inBuffer == 0)
            {
                Fill(generator, (uint)(i / 2));
            }

            int j = first + i;
            int drawn = (int)Math.BigMul(Draw(inBuffer), (ulong)j + 1, out _);
            if (!Take(drawn))
            {
                drawn = j;
                Take(drawn);
            }

            _partners[i] = drawn;
        }

        for (int i = 0; i < _partners.Length; i++)
        {
            int drawn = _partners[i];
            _taken[drawn >> 6] = 0;

            // The neuron itself is left out of the numbering.
            _partners[i] = drawn >= neuron ? drawn + 1 : drawn;
        }

        return _partners;
    }

    // Whether it had not been taken before.
    private bool Take(int other)
    {
        ref ulong word = ref _taken[other >> 6];
        ulong bit = 1UL << other;
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    // The first two words of a block are its first draw, the others its second.
    private ulong Draw(int inBuffer)
    {
        int lane = inBuffer / 2;
        int word = 2 * (inBuffer % 2) * Blocks;
        return ((ulong)BitConverter.SingleToUInt32Bits(_words[word + Blocks + lane]) << 32) | BitConverter.SingleToUInt32Bits(_words[word + lane]);
    }

    private void Fill(CounterGenerator generator, uint firstBlock)
    {
        switch (_registers.Singles)
        {
            case 16:
                Fill<SingleLanes512>(generator, firstBlock, _words);
                break;
            case 8:
                Fill<SingleLanes256>(generator, firstBlock, _words);
                break;
            case 4:
                Fill<SingleLanes128>(generator, firstBlock, _words);
                break;
            default:
                Fill<SingleLanes1>(generator, firstBlock, _words);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill<TLanes>(CounterGenerator generator, uint firstBlock, Span<float> words)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        ref float first = ref MemoryMarshal.GetReference(words);
        for (int lane = 0; lane < Blocks; lane += TLanes.Count)
        {
            TLanes x0 = TLanes.AddWords(TLanes.BroadcastWord(firstBlock + (uint)lane), TLanes.LaneNumbers());
            TLanes x1 = TLanes.BroadcastWord(0);
            TLanes x2 = x1;
            TLanes x3 = x1;
            generator.Draw(ref x0, ref x1, ref x2, ref x3);
            x0.Store(ref Unsafe.Add(ref first, lane));
            x1.Store(ref Unsafe.Add(ref first, lane + Blocks));
            x2.Store(ref Unsafe.Add(ref first, lane + (2 * Blocks)));
            x3.Store(ref Unsafe.Add(ref first, lane + (3 * Blocks)));
        }
    }
}
