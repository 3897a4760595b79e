using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>All lines of <see cref="ConductanceEquation"/> in registers, several neurons side by side, a word of 64 neurons after the other.</summary>
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

    // No calls in the loop: they would empty the registers in every round.
    private static ulong Advance(NeuronArrays neurons, int slot, in ConductanceConstants constants, ReadOnlySpan<float> noise)
    {
        ConductanceConstants c = constants;
        TLanes zero = TLanes.Broadcast(0.0f);
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
            TLanes v = TLanes.Load(in Unsafe.Add(ref V, i));
            TLanes e = TLanes.Load(in Unsafe.Add(ref gE, i));
            TLanes h = TLanes.Load(in Unsafe.Add(ref gI, i));
            TLanes a = TLanes.Load(in Unsafe.Add(ref gA, i));
            TLanes left = TLanes.Load(in Unsafe.Add(ref refractory, i));
            TLanes fires = ConductanceEquation.Step(
                c,
                ref v,
                ref e,
                ref h,
                ref a,
                ref left,
                TLanes.Load(in Unsafe.Add(ref excitatory, i)),
                TLanes.Load(in Unsafe.Add(ref inhibitory, i)),
                TLanes.Load(in Unsafe.Add(ref signed, i)),
                TLanes.Load(in Unsafe.Add(ref random, i)));
            reached |= (ulong)fires.ToBits() << i;
            zero.Store(ref Unsafe.Add(ref signed, i));
            zero.Store(ref Unsafe.Add(ref excitatory, i));
            zero.Store(ref Unsafe.Add(ref inhibitory, i));
            left.Store(ref Unsafe.Add(ref refractory, i));
            e.Store(ref Unsafe.Add(ref gE, i));
            h.Store(ref Unsafe.Add(ref gI, i));
            a.Store(ref Unsafe.Add(ref gA, i));
            v.Store(ref Unsafe.Add(ref V, i));
        }

        return reached;
    }
}
