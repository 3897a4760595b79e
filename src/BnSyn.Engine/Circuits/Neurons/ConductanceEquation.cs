using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Circuits.Neurons;

/// <summary>The equation of the conductance neuron, one step, for one neuron or several side by side: the only place where it is written.</summary>
/// <remarks>
/// <code>
/// C dV/dt = gL (EL - V) + gE (EE - V) + gI (EI - V) + gA (EA - V)
/// V ≥ threshold : V := reset, gA := gA + increment, refractory for a while
/// </code>
/// Conductances decay and then take in what arrives; the potential goes exactly where constant conductances would take it (exponential
/// Euler), unless the neuron is refractory. The order of the operations below is that of the ancestor, each rounded once: it is part of
/// the result, and any number of lanes gives the same bits. Resets come after the competition, hence apart.
/// </remarks>
internal static class ConductanceEquation
{
    /// <summary>
    /// Below this a conductance is 0. It changes nothing that could be seen, but on some processors a step of a subnormal number takes as long as
    /// that of a hundred others.
    /// </summary>
    internal const float SmallestConductance = 1e-30f;

    /// <summary>One step up to the threshold.</summary>
    /// <param name="c">The constants of the population.</param>
    /// <param name="V">Potential.</param>
    /// <param name="gE">Excitatory conductance.</param>
    /// <param name="gI">Inhibitory conductance.</param>
    /// <param name="gA">Adaptation conductance.</param>
    /// <param name="refractory">Steps that the neuron stays refractory.</param>
    /// <param name="excitatory">Sum of the excitatory weights that arrived.</param>
    /// <param name="inhibitory">Sum of the inhibitory weights that arrived.</param>
    /// <param name="signed">Sum of the weights of either sign that arrived.</param>
    /// <param name="noise">What chance adds to the potential.</param>
    /// <returns>Mask of the neurons at their threshold.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Step<TLanes>(
        in ConductanceConstants c,
        ref TLanes V,
        ref TLanes gE,
        ref TLanes gI,
        ref TLanes gA,
        ref TLanes refractory,
        TLanes excitatory,
        TLanes inhibitory,
        TLanes signed,
        TLanes noise)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        Arrive(c, ref excitatory, ref inhibitory, signed);
        refractory = StepsLeft(refractory);
        gE = Decayed(gE, c.ExcitatoryDecay) + excitatory;
        gI = Decayed(gI, c.InhibitoryDecay) + inhibitory;
        gA = Decayed(gA, c.AdaptationDecay);
        TLanes G = Conductance(c, gE, gI, gA);
        TLanes next = Approached(c, V, Stationary(c, gE, gI, gA, G), G) + noise;
        V = TLanes.Select(IsFree(refractory), next, V);
        return IsAtThreshold(c, V);
    }

    /// <summary>One step of one neuron up to the threshold.</summary>
    /// <returns>Whether it is at its threshold.</returns>
    internal static bool Step(
        in ConductanceConstants c,
        ref float V,
        ref float gE,
        ref float gI,
        ref float gA,
        ref float refractory,
        float excitatory,
        float inhibitory,
        float signed,
        float noise)
    {
        var (v, e, h, a, left) = (Of(V), Of(gE), Of(gI), Of(gA), Of(refractory));
        SingleLanes1 reached = Step(c, ref v, ref e, ref h, ref a, ref left, Of(excitatory), Of(inhibitory), Of(signed), Of(noise));
        (V, gE, gI, gA, refractory) = (v.Value, e.Value, h.Value, a.Value, left.Value);
        return reached.ToBits() != 0;

        static SingleLanes1 Of(float value) => new(value);
    }

    /// <summary>What a spike, or the attempt of one, leaves behind.</summary>
    internal static void Reset(in ConductanceConstants c, ref float V, ref float gA, ref float refractory)
    {
        V = c.Reset;
        refractory = c.RefractorySteps;
        gA += c.AdaptationIncrement;
    }

    /// <summary>A signed sum excites where positive and inhibits where negative; excitation brings its share of inhibition along.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Arrive<TLanes>(in ConductanceConstants c, ref TLanes excitatory, ref TLanes inhibitory, TLanes signed)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes zero = TLanes.Broadcast(0.0f);
        TLanes positive = TLanes.GreaterOrEqual(signed, zero);
        excitatory += TLanes.Select(positive, signed, zero);
        inhibitory = inhibitory + TLanes.Select(positive, zero, zero - signed) + (TLanes.Broadcast(c.FeedbackInhibition) * excitatory);
    }

    /// <summary>Refractory steps after this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes StepsLeft<TLanes>(TLanes refractory)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes zero = TLanes.Broadcast(0.0f);
        TLanes left = refractory - TLanes.Broadcast(1.0f);
        return TLanes.Select(TLanes.GreaterOrEqual(left, zero), left, zero);
    }

    /// <summary>Mask of the neurons that are not refractory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes IsFree<TLanes>(TLanes refractory)
        where TLanes : struct, ISingleLanes<TLanes> => TLanes.GreaterOrEqual(TLanes.Broadcast(0.0f), refractory);

    /// <summary>What is left of a conductance after a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Decayed<TLanes>(TLanes conductance, float factor)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        TLanes left = conductance * TLanes.Broadcast(factor);
        return TLanes.Select(TLanes.GreaterOrEqual(left, TLanes.Broadcast(SmallestConductance)), left, TLanes.Broadcast(0.0f));
    }

    /// <summary>G, all conductances together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Conductance<TLanes>(in ConductanceConstants c, TLanes gE, TLanes gI, TLanes gA)
        where TLanes : struct, ISingleLanes<TLanes> => TLanes.Broadcast(c.Leak) + gE + gI + gA;

    /// <summary>V∞, the potential at which no current flows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Stationary<TLanes>(in ConductanceConstants c, TLanes gE, TLanes gI, TLanes gA, TLanes G)
        where TLanes : struct, ISingleLanes<TLanes> =>
        (TLanes.Broadcast(c.Leak * c.LeakReversal) + (gE * TLanes.Broadcast(c.ExcitatoryReversal))
            + (gI * TLanes.Broadcast(c.InhibitoryReversal)) + (gA * TLanes.Broadcast(c.AdaptationReversal))) / G;

    /// <summary>V∞ + (V - V∞)·exp(-dt·G/C), the potential a step later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Approached<TLanes>(in ConductanceConstants c, TLanes V, TLanes stationary, TLanes G)
        where TLanes : struct, ISingleLanes<TLanes> =>
        stationary + ((V - stationary) * SingleExponential.Exp(TLanes.Broadcast(-c.Dt) * G / TLanes.Broadcast(c.Capacitance)));

    /// <summary>Mask of the neurons at their threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes IsAtThreshold<TLanes>(in ConductanceConstants c, TLanes V)
        where TLanes : struct, ISingleLanes<TLanes> => TLanes.GreaterOrEqual(V, TLanes.Broadcast(c.Threshold));
}
