using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>The weights of a matrix: each depends on the seed and its place only, so any part can be drawn in any order.</summary>
/// <remarks>32 neighbouring targets share 16 counters; words 0 and 1 are presence and value of the first 16, words 2 and 3 of the others.</remarks>
internal sealed class WeightDraws
{
    private const int Block = 32;
    private const int CountersPerBlock = Block / 2;

    // Mean of the magnitude of a standard normal number, √(2/π).
    private const double MeanMagnitude = 0.79788456080286535588;

    private const double SqrtOf3 = 1.7320508075688772;
    private const float Numbers = 1 << 24;

    private readonly CounterGenerator _generator;
    private readonly WeightLaw _law;
    private readonly float _presence;
    private readonly float _lowest;
    private readonly float _highest;
    private readonly Registers _registers;

    internal WeightDraws(PathwayPlan pathway, ulong seed, Registers registers)
    {
        _registers = registers;
        _generator = new CounterGenerator(seed, (uint)DrawPurpose.Weights, (uint)pathway.Index);
        _law = pathway.Description.Weights;
        _presence = (float)(_law.Density * Numbers);

        // A conductance cannot be negative.
        _lowest = (float)(pathway.Description.Effect == SynapticEffect.Signed ? _law.Lowest : Math.Max(_law.Lowest, 0.0));
        _highest = (float)_law.Highest;
    }

    /// <summary>Draws the weights from one source to all targets.</summary>
    internal void Row(int source, Span<float> weights)
    {
        if (_law.OneToOne)
        {
            weights.Clear();
            weights[source] = (float)_law.Mean;
            return;
        }

        Span<float> block = stackalloc float[Block];
        for (int target = 0; target < weights.Length; target += Block)
        {
            Draw(source, target / Block, block);
            block[..Math.Min(Block, weights.Length - target)].CopyTo(weights[target..]);
        }

        if (_law.NoSelf && source < weights.Length)
        {
            weights[source] = 0.0f;
        }
    }

    private void Draw(int source, int block, Span<float> weights)
    {
        switch (_registers.Singles)
        {
            case 16:
                Draw<SingleLanes512>(source, block, weights);
                break;
            case 8:
                Draw<SingleLanes256>(source, block, weights);
                break;
            case 4:
                Draw<SingleLanes128>(source, block, weights);
                break;
            default:
                Draw<SingleLanes1>(source, block, weights);
                break;
        }
    }

    private void Draw<TLanes>(int source, int block, Span<float> weights)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        ref float first = ref MemoryMarshal.GetReference(weights);
        for (int lane = 0; lane < CountersPerBlock; lane += TLanes.Count)
        {
            TLanes x0 = TLanes.AddWords(TLanes.BroadcastWord((uint)((block * CountersPerBlock) + lane)), TLanes.LaneNumbers());
            TLanes x1 = TLanes.BroadcastWord((uint)source);
            TLanes x2 = TLanes.BroadcastWord(0);
            TLanes x3 = TLanes.BroadcastWord(0);
            _generator.Draw(ref x0, ref x1, ref x2, ref x3);
            Weights(x0, x1).Store(ref Unsafe.Add(ref first, lane));
            Weights(x2, x3).Store(ref Unsafe.Add(ref first, lane + CountersPerBlock));
        }
    }

    private TLanes Weights<TLanes>(TLanes presence, TLanes words)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes value = Values(words);
        TLanes lowest = TLanes.Broadcast(_lowest);
        TLanes highest = TLanes.Broadcast(_highest);
        value = TLanes.Select(TLanes.GreaterOrEqual(value, lowest), value, lowest);
        value = TLanes.Select(TLanes.GreaterOrEqual(highest, value), value, highest);
        TLanes absent = TLanes.GreaterOrEqual(TLanes.WordsToNumbers(TLanes.ShiftWordsRight(presence, 8)), TLanes.Broadcast(_presence));
        return TLanes.Select(absent, TLanes.Broadcast(0.0f), value);
    }

    private TLanes Values<TLanes>(TLanes words)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes mean = TLanes.Broadcast((float)_law.Mean);
        TLanes zero = TLanes.Broadcast(0.0f);

        // In (0, 1), all different.
        TLanes uniform = (TLanes.WordsToNumbers(TLanes.ShiftWordsRight(words, 8)) + TLanes.Broadcast(0.5f)) / TLanes.Broadcast(Numbers);
        switch (_law.Distribution)
        {
            case WeightDistribution.Constant:
                return mean;
            case WeightDistribution.Uniform:
                return mean + (TLanes.Broadcast((float)(2.0 * SqrtOf3 * _law.Spread)) * (uniform - TLanes.Broadcast(0.5f)));
            case WeightDistribution.Normal:
                return mean + (TLanes.Broadcast((float)_law.Spread) * NormalQuantile.Of(words));
            case WeightDistribution.HalfNormal:
                TLanes normal = NormalQuantile.Of(words);
                return TLanes.Broadcast((float)(_law.Mean / MeanMagnitude)) * TLanes.Select(TLanes.GreaterOrEqual(normal, zero), normal, zero - normal);
            default:
                return (zero - mean) * SingleLogarithm.Log(uniform);
        }
    }
}
