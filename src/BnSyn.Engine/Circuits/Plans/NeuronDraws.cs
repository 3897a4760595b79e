using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>One word for every neuron and step.</summary>
/// <remarks>
/// 64 neighbouring neurons share 16 counters of four words: word w of counter 16·g + l belongs to neuron 64·g + 16·w + l. So
/// any number of lanes up to 16 reads neighbours from one evaluation.
/// </remarks>
internal static class NeuronDraws
{
    /// <summary>Neurons that are drawn together.</summary>
    internal const int Group = 64;

    private const int CountersPerGroup = 16;

    /// <summary>Fills 64 words for the neurons of a group.</summary>
    /// <param name="generator">Keyed by seed and purpose.</param>
    /// <param name="group">The first neuron divided by 64.</param>
    /// <param name="step">The step.</param>
    /// <param name="words">Receives 64 words, as the bits of numbers.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Words<TLanes>(CounterGenerator generator, int group, long step, Span<float> words)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        ref float first = ref MemoryMarshal.GetReference(words);
        for (int lane = 0; lane < CountersPerGroup; lane += TLanes.Count)
        {
            TLanes x0 = TLanes.AddWords(TLanes.BroadcastWord((uint)((group * CountersPerGroup) + lane)), TLanes.LaneNumbers());
            TLanes x1 = TLanes.BroadcastWord(0);
            TLanes x2 = TLanes.BroadcastWord((uint)step);
            TLanes x3 = TLanes.BroadcastWord((uint)(step >> 32));
            generator.Draw(ref x0, ref x1, ref x2, ref x3);
            x0.Store(ref Unsafe.Add(ref first, lane));
            x1.Store(ref Unsafe.Add(ref first, lane + CountersPerGroup));
            x2.Store(ref Unsafe.Add(ref first, lane + (2 * CountersPerGroup)));
            x3.Store(ref Unsafe.Add(ref first, lane + (3 * CountersPerGroup)));
        }
    }

    /// <summary>Fills 64 words with as many lanes as the registers allow.</summary>
    internal static void Words(CounterGenerator generator, int group, long step, Span<float> words, Registers registers)
    {
        switch (registers.Singles)
        {
            case 16:
                Words<SingleLanes512>(generator, group, step, words);
                break;
            case 8:
                Words<SingleLanes256>(generator, group, step, words);
                break;
            case 4:
                Words<SingleLanes128>(generator, group, step, words);
                break;
            default:
                Words<SingleLanes1>(generator, group, step, words);
                break;
        }
    }

    /// <summary>The word of one neuron, drawn alone.</summary>
    internal static uint Word(CounterGenerator generator, int neuron, long step)
    {
        int lane = neuron % CountersPerGroup;
        var x0 = SingleLanes1.BroadcastWord((uint)((neuron / Group * CountersPerGroup) + lane));
        var x1 = SingleLanes1.BroadcastWord(0);
        var x2 = SingleLanes1.BroadcastWord((uint)step);
        var x3 = SingleLanes1.BroadcastWord((uint)(step >> 32));
        generator.Draw(ref x0, ref x1, ref x2, ref x3);
        SingleLanes1 chosen = (neuron % Group / CountersPerGroup) switch
        {
            0 => x0,
            1 => x1,
            2 => x2,
            _ => x3,
        };
        return BitConverter.SingleToUInt32Bits(chosen.Value);
    }
}
