using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The plain way: a loop over the population for each line of the equation, one neuron at a time.</summary>
internal sealed class SeparateConductancePasses(ulong seed, int slots) : IConductancePass
{
    private readonly CounterGenerator _noise = new(seed, (uint)DrawPurpose.Noise, 0);
    private readonly float[] _conductance = new float[slots];
    private readonly float[] _stationary = new float[slots];

    /// <inheritdoc/>
    public void Run(NeuronArrays neurons, PopulationPlan population, in ConductanceConstants c, long step, Span<ulong> reached)
    {
        int first = population.FirstSlot;
        int size = population.Size;
        Span<float> V = neurons.Potential.Span.Slice(first, size);
        Span<float> gE = neurons.Excitation.Span.Slice(first, size);
        Span<float> gI = neurons.Inhibition.Span.Slice(first, size);
        Span<float> gA = neurons.Adaptation.Span.Slice(first, size);
        Span<float> refractory = neurons.Refractory.Span.Slice(first, size);
        Span<float> G = _conductance.AsSpan(first, size);
        Span<float> Vinf = _stationary.AsSpan(first, size);
        foreach (ref float left in refractory)
        {
            left = Math.Max(left - 1.0f, 0.0f);
        }

        Conductances(neurons, first, c, gE, gI, gA);
        for (int i = 0; i < size; i++)
        {
            G[i] = c.Leak + gE[i] + gI[i] + gA[i];
        }

        for (int i = 0; i < size; i++)
        {
            Vinf[i] = ((c.Leak * c.LeakReversal) + (gE[i] * c.ExcitatoryReversal) + (gI[i] * c.InhibitoryReversal)
                + (gA[i] * c.AdaptationReversal)) / G[i];
        }

        for (int i = 0; i < size; i++)
        {
            if (refractory[i] == 0.0f)
            {
                V[i] = Vinf[i] + ((V[i] - Vinf[i]) * SingleExponential.Exp(-c.Dt * G[i] / c.Capacitance));
            }
        }

        for (int i = 0; i < size; i++)
        {
            if (refractory[i] == 0.0f)
            {
                V[i] += c.Noise > 0.0f ? c.Noise * NormalQuantile.Of(NeuronDraws.Word(_noise, first + i, step)) : 0.0f;
            }
        }

        reached.Clear();
        for (int i = 0; i < size; i++)
        {
            reached[i / 64] |= V[i] >= c.Threshold ? 1UL << (i % 64) : 0UL;
        }
    }

    private static void Conductances(
        NeuronArrays neurons, int first, in ConductanceConstants c, Span<float> gE, Span<float> gI, Span<float> gA)
    {
        Span<float> excitatory = neurons.Drive(SynapticEffect.Excitatory).Span.Slice(first, gE.Length);
        Span<float> inhibitory = neurons.Drive(SynapticEffect.Inhibitory).Span.Slice(first, gE.Length);
        Span<float> signed = neurons.Drive(SynapticEffect.Signed).Span.Slice(first, gE.Length);
        for (int i = 0; i < gE.Length; i++)
        {
            float inE = excitatory[i] + (signed[i] >= 0.0f ? signed[i] : 0.0f);
            inhibitory[i] = inhibitory[i] + (signed[i] >= 0.0f ? 0.0f : 0.0f - signed[i]) + (c.FeedbackInhibition * inE);
            excitatory[i] = inE;
        }

        for (int i = 0; i < gE.Length; i++)
        {
            gE[i] = Decayed(gE[i], c.ExcitatoryDecay) + excitatory[i];
        }

        for (int i = 0; i < gI.Length; i++)
        {
            gI[i] = Decayed(gI[i], c.InhibitoryDecay) + inhibitory[i];
        }

        foreach (ref float adaptation in gA)
        {
            adaptation = Decayed(adaptation, c.AdaptationDecay);
        }

        excitatory.Clear();
        inhibitory.Clear();
        signed.Clear();
    }

    private static float Decayed(float conductance, float factor)
    {
        float left = conductance * factor;
        return left >= ConductanceConstants.SmallestConductance ? left : 0.0f;
    }
}
