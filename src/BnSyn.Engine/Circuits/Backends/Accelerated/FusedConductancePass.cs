using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>All lines of the conductance equation in registers, several neurons side by side, a word of 64 neurons after the other.</summary>
internal sealed class FusedConductancePass<TLanes>(ulong seed) : IConductancePass
    where TLanes : struct, ISingleLanes<TLanes>
{
    private readonly CounterGenerator _noise = new(seed, (uint)DrawPurpose.Noise, 0);

    /// <inheritdoc/>
    public void Run(NeuronArrays neurons, PopulationPlan population, in ConductanceConstants constants, long step, Span<ulong> reached)
    {
        Span<float> noise = stackalloc float[NeuronDraws.Group];
        noise.Clear();
        for (int word = 0; word < reached.Length; word++)
        {
            int slot = population.FirstSlot + (word * NeuronDraws.Group);
            if (constants.Noise > 0.0f)
            {
                DrawNoise(noise, slot, step, constants.Noise);
            }

            reached[word] = Advance(neurons, slot, constants, noise) & population.Present(word);
        }
    }

    private void DrawNoise(Span<float> noise, int slot, long step, float scale)
    {
        NeuronDraws.Words<TLanes>(_noise, slot / NeuronDraws.Group, step, noise);
        ref float first = ref MemoryMarshal.GetReference(noise);
        for (int lane = 0; lane < NeuronDraws.Group; lane += TLanes.Count)
        {
            TLanes normal = NormalQuantile.Of(TLanes.Load(in Unsafe.Add(ref first, lane)));
            (TLanes.Broadcast(scale) * normal).Store(ref Unsafe.Add(ref first, lane));
        }
    }

    // The operations of the reference in its order. No calls in the loop: they would empty the registers in every round.
    private static ulong Advance(NeuronArrays neurons, int slot, in ConductanceConstants constants, ReadOnlySpan<float> noise)
    {
        ConductanceConstants c = constants;
        TLanes zero = TLanes.Broadcast(0.0f);
        TLanes one = TLanes.Broadcast(1.0f);
        ref float V = ref Unsafe.Add(ref neurons.Potential.First, slot);
        ref float gE = ref Unsafe.Add(ref neurons.Excitation.First, slot);
        ref float gI = ref Unsafe.Add(ref neurons.Inhibition.First, slot);
        ref float gA = ref Unsafe.Add(ref neurons.Adaptation.First, slot);
        ref float refractory = ref Unsafe.Add(ref neurons.Refractory.First, slot);
        ref float excitatory = ref Unsafe.Add(ref neurons.Drive(SynapticEffect.Excitatory).First, slot);
        ref float inhibitory = ref Unsafe.Add(ref neurons.Drive(SynapticEffect.Inhibitory).First, slot);
        ref float signed = ref Unsafe.Add(ref neurons.Drive(SynapticEffect.Signed).First, slot);
        ref float random = ref MemoryMarshal.GetReference(noise);
        ulong reached = 0;
        for (int i = 0; i < NeuronDraws.Group; i += TLanes.Count)
        {
            TLanes net = TLanes.Load(in Unsafe.Add(ref signed, i));
            TLanes positive = TLanes.GreaterOrEqual(net, zero);
            TLanes inE = TLanes.Load(in Unsafe.Add(ref excitatory, i)) + TLanes.Select(positive, net, zero);
            TLanes inI = TLanes.Load(in Unsafe.Add(ref inhibitory, i)) + TLanes.Select(positive, zero, zero - net)
                + (TLanes.Broadcast(c.FeedbackInhibition) * inE);
            zero.Store(ref Unsafe.Add(ref signed, i));
            zero.Store(ref Unsafe.Add(ref excitatory, i));
            zero.Store(ref Unsafe.Add(ref inhibitory, i));
            TLanes left = TLanes.Load(in Unsafe.Add(ref refractory, i)) - one;
            left = TLanes.Select(TLanes.GreaterOrEqual(left, zero), left, zero);
            TLanes e = Decayed(TLanes.Load(in Unsafe.Add(ref gE, i)), c.ExcitatoryDecay) + inE;
            TLanes h = Decayed(TLanes.Load(in Unsafe.Add(ref gI, i)), c.InhibitoryDecay) + inI;
            TLanes a = Decayed(TLanes.Load(in Unsafe.Add(ref gA, i)), c.AdaptationDecay);
            TLanes G = TLanes.Broadcast(c.Leak) + e + h + a;
            TLanes Vinf = (TLanes.Broadcast(c.Leak * c.LeakReversal) + (e * TLanes.Broadcast(c.ExcitatoryReversal))
                + (h * TLanes.Broadcast(c.InhibitoryReversal)) + (a * TLanes.Broadcast(c.AdaptationReversal))) / G;
            TLanes v = TLanes.Load(in Unsafe.Add(ref V, i));
            TLanes exponent = TLanes.Broadcast(-c.Dt) * G / TLanes.Broadcast(c.Capacitance);
            TLanes next = Vinf + ((v - Vinf) * SingleExponential.Exp(exponent)) + TLanes.Load(in Unsafe.Add(ref random, i));
            v = TLanes.Select(TLanes.GreaterOrEqual(zero, left), next, v);
            reached |= (ulong)TLanes.GreaterOrEqual(v, TLanes.Broadcast(c.Threshold)).ToBits() << i;
            left.Store(ref Unsafe.Add(ref refractory, i));
            e.Store(ref Unsafe.Add(ref gE, i));
            h.Store(ref Unsafe.Add(ref gI, i));
            a.Store(ref Unsafe.Add(ref gA, i));
            v.Store(ref Unsafe.Add(ref V, i));
        }

        return reached;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Decayed(TLanes conductance, float factor)
    {
        TLanes left = conductance * TLanes.Broadcast(factor);
        return TLanes.Select(TLanes.GreaterOrEqual(left, TLanes.Broadcast(ConductanceConstants.SmallestConductance)), left, TLanes.Broadcast(0.0f));
    }
}
