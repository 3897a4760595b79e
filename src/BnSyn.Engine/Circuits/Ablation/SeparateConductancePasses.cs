using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Ablation;

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
        Span<float> V = neurons.Potential.Values.Slice(first, size);
        Span<float> gE = neurons.Excitation.Values.Slice(first, size);
        Span<float> gI = neurons.Inhibition.Values.Slice(first, size);
        Span<float> gA = neurons.Adaptation.Values.Slice(first, size);
        Span<float> refractory = neurons.Refractory.Values.Slice(first, size);
        Span<float> G = _conductance.AsSpan(first, size);
        Span<float> Vinf = _stationary.AsSpan(first, size);
        foreach (ref float left in refractory)
        {
            left = ConductanceEquation.StepsLeft(One(left)).Value;
        }

        Conductances(neurons, first, c, gE, gI, gA);
        for (int i = 0; i < size; i++)
        {
            G[i] = ConductanceEquation.Conductance(c, One(gE[i]), One(gI[i]), One(gA[i])).Value;
        }

        for (int i = 0; i < size; i++)
        {
            Vinf[i] = ConductanceEquation.Stationary(c, One(gE[i]), One(gI[i]), One(gA[i]), One(G[i])).Value;
        }

        for (int i = 0; i < size; i++)
        {
            if (refractory[i] == 0.0f)
            {
                V[i] = ConductanceEquation.Approached(c, One(V[i]), One(Vinf[i]), One(G[i])).Value;
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
        Span<float> excitatory = neurons.Drive(SynapticEffect.Excitatory).Values.Slice(first, gE.Length);
        Span<float> inhibitory = neurons.Drive(SynapticEffect.Inhibitory).Values.Slice(first, gE.Length);
        Span<float> signed = neurons.Drive(SynapticEffect.Signed).Values.Slice(first, gE.Length);
        for (int i = 0; i < gE.Length; i++)
        {
            (SingleLanes1 inE, SingleLanes1 inI) = (One(excitatory[i]), One(inhibitory[i]));
            ConductanceEquation.Arrive(c, ref inE, ref inI, One(signed[i]));
            (excitatory[i], inhibitory[i]) = (inE.Value, inI.Value);
        }

        for (int i = 0; i < gE.Length; i++)
        {
            gE[i] = ConductanceEquation.Decayed(One(gE[i]), c.ExcitatoryDecay).Value + excitatory[i];
        }

        for (int i = 0; i < gI.Length; i++)
        {
            gI[i] = ConductanceEquation.Decayed(One(gI[i]), c.InhibitoryDecay).Value + inhibitory[i];
        }

        foreach (ref float adaptation in gA)
        {
            adaptation = ConductanceEquation.Decayed(One(adaptation), c.AdaptationDecay).Value;
        }

        excitatory.Clear();
        inhibitory.Clear();
        signed.Clear();
    }

    private static SingleLanes1 One(float value) => new(value);
}
