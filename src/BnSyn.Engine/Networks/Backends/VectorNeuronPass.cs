using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Lanes;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>Several neurons side by side: the exponentials of a block of them, then all stages of a neuron in registers.</summary>
/// <remarks>
/// Two short loops instead of a long one: more neurons fit into what a processor looks ahead, so that those behind do not wait for the divisions and
/// polynomials of those before. It keeps nothing of its own: how much memory a network takes does not depend on the processor.
/// </remarks>
internal sealed class VectorNeuronPass<TLanes> : ScalarNeuronPass
    where TLanes : struct, ILanes<TLanes>
{
    // So many neurons that constants are seldom loaded anew, so few that their exponentials stay in the first-level cache.
    private const int Block = 256;

    // The same for all passes and threads: both frames are of the same code.
    private static nint s_below;

    internal VectorNeuronPass(NetworkParameters parameters)
        : base(parameters)
    {
    }

    /// <summary>By how many bytes the registers that the last pass kept on the stack lay beyond the beginning of a cache line.</summary>
    internal static int OffLine { get; private set; }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public override NeuronPassResult Run(in NeuronStep step, int first, int end, NeuronPassResult before)
    {
        NeuronPassResult result = before;
        FillBeyond(step.V, end);
        byte here = 0;
        Span<byte> room = stackalloc byte[StackLine.Room(StackLine.Of(ref here), s_below)];
        Span<double> line = stackalloc double[(2 * Block) + (StackLine.Bytes / sizeof(double))];
        ref double exponentials = ref StackLine.Next(line);
        nint places = StackLine.Of(ref here) - room.Length - s_below;
        for (int next = first, stop; next < end; next = stop)
        {
            stop = Math.Min(next + Block, end);
            if (!RunFast(step, next, stop, ref exponentials, ref result, out places))
            {
                result = base.Run(step, next, stop, result);
            }
        }

        s_below = StackLine.Of(ref here) - room.Length - places;
        OffLine = (int)(places & (StackLine.Bytes - 1));
        return result;
    }

    // The lanes behind the last neuron advance as well unseen; their exponentials are fast where the last one's are.
    private static void FillBeyond(Span<double> V, int end)
    {
        int beyond = -end & (TLanes.Count - 1);
        if (beyond > 0)
        {
            V.Slice(end, beyond).Fill(V[end - 1]);
        }
    }

    // The exponentials of the magnesium block and of the spike's upswing, by turns; no answer where one needs another body.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeExponentials(ReadOnlySpan<double> potentials, int first, int end, ref double exponentials)
    {
        var equation = new AdExLanes<TLanes>(_parameters.AdEx, _parameters.DtMs);
        ref double V = ref MemoryMarshal.GetReference(potentials);
        TLanes largest = TLanes.Broadcast(0.0);
        for (int i = first; i < end; i += TLanes.Count)
        {
            TLanes v = TLanes.Load(in Unsafe.Add(ref V, i));
            TLanes blockExponent = SynapticCurrentLanes<TLanes>.Exponent(v);
            TLanes spikeExponent = equation.Exponent(v);
            largest = TLanes.LargerMagnitude(TLanes.LargerMagnitude(largest, blockExponent), spikeExponent);
            Exponential.ExpInFastRange(blockExponent).Store(ref exponentials);
            Exponential.ExpInFastRange(spikeExponent).Store(ref Unsafe.Add(ref exponentials, TLanes.Count));
            exponentials = ref Unsafe.Add(ref exponentials, 2 * TLanes.Count);
        }

        return Exponential.IsInFastRange(largest);
    }

    // Does nothing where a neuron needs another body of an exponential. No calls in the loops: they would empty the registers in every round.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunFast(in NeuronStep step, int first, int end, ref double exponentials, ref NeuronPassResult result, out nint places)
    {
        // Where it lies, the registers lie for which there is none.
        TLanes place = default;
        places = StackLine.Of(ref place);
        if (!TakeExponentials(step.V, first, end, ref exponentials))
        {
            return false;
        }

        // Locals are free of aliases, so constants stay in registers as far as these reach. The indices below stay inside the
        // spans, which go on to a whole register; the compiler cannot see it, hence the references.
        var synapticCurrent = new SynapticCurrentLanes<TLanes>(_parameters.Synapses);
        var equation = new AdExLanes<TLanes>(_parameters.AdEx, _parameters.DtMs);
        TLanes zero = TLanes.Broadcast(0.0);
        TLanes externalWeight = TLanes.Broadcast(BitConverter.Int64BitsToDouble(_externalWeightBits));
        TLanes ampaFraction = TLanes.Broadcast(GlutamateSplit.AmpaFraction);
        TLanes nmdaFraction = TLanes.Broadcast(GlutamateSplit.NmdaFraction);
        TLanes ampaDecay = TLanes.Broadcast(_ampaDecay);
        TLanes nmdaDecay = TLanes.Broadcast(_nmdaDecay);
        TLanes gabaaDecay = TLanes.Broadcast(_gabaaDecay);
        TLanes gainCurrent = TLanes.Broadcast(step.GainCurrent);
        ref ulong events = ref MemoryMarshal.GetReference(step.Events);
        ref double excitatoryInput = ref MemoryMarshal.GetReference(step.ExcitatoryInput);
        ref double inhibitoryInput = ref MemoryMarshal.GetReference(step.InhibitoryInput);
        ref double external = ref MemoryMarshal.GetReference(step.External);
        ref double V = ref MemoryMarshal.GetReference(step.V);
        ref double W = ref MemoryMarshal.GetReference(step.W);
        ref double nextV = ref MemoryMarshal.GetReference(step.NextV);
        ref double nextW = ref MemoryMarshal.GetReference(step.NextW);
        ref double gAmpa = ref MemoryMarshal.GetReference(step.GAmpa);
        ref double gNmda = ref MemoryMarshal.GetReference(step.GNmda);
        ref double gGabaa = ref MemoryMarshal.GetReference(step.GGabaa);
        ref int spikes = ref MemoryMarshal.GetReference(step.Spikes);
        int count = result.Spikes;

        // Stays 0 as long as everything is finite: 0 times infinity and NaN are NaN.
        TLanes finite = zero;
        for (int i = first; i < end; i += TLanes.Count)
        {
            TLanes v = TLanes.Load(in Unsafe.Add(ref V, i));
            TLanes blockExponential = TLanes.Load(in exponentials);
            TLanes spikeExponential = TLanes.Load(in Unsafe.Add(ref exponentials, TLanes.Count));
            exponentials = ref Unsafe.Add(ref exponentials, 2 * TLanes.Count);
            TLanes drive = TLanes.Mask(Unsafe.Add(ref events, i >> 6) >> i) & externalWeight;
            TLanes recurrent = TLanes.Load(in Unsafe.Add(ref excitatoryInput, i));
            TLanes inhibition = TLanes.Load(in Unsafe.Add(ref inhibitoryInput, i));
            zero.Store(ref Unsafe.Add(ref excitatoryInput, i));
            zero.Store(ref Unsafe.Add(ref inhibitoryInput, i));
            TLanes opened = (ampaFraction * recurrent) + (ampaFraction * drive);
            TLanes ampa = (TLanes.Load(in Unsafe.Add(ref gAmpa, i)) + opened) * ampaDecay;
            opened = (nmdaFraction * recurrent) + (nmdaFraction * drive);
            TLanes nmda = (TLanes.Load(in Unsafe.Add(ref gNmda, i)) + opened) * nmdaDecay;
            TLanes gabaa = (TLanes.Load(in Unsafe.Add(ref gGabaa, i)) + inhibition) * gabaaDecay;
            ampa.Store(ref Unsafe.Add(ref gAmpa, i));
            nmda.Store(ref Unsafe.Add(ref gNmda, i));
            gabaa.Store(ref Unsafe.Add(ref gGabaa, i));

            TLanes w = TLanes.Load(in Unsafe.Add(ref W, i));
            TLanes I_syn = synapticCurrent.At(v, blockExponential, ampa, nmda, gabaa);
            TLanes I_ext = gainCurrent + TLanes.Load(in Unsafe.Add(ref external, i));
            uint fired = equation.Step(
                v, w, spikeExponential, I_syn, I_ext, out TLanes vNext, out TLanes wNext);
            vNext.Store(ref Unsafe.Add(ref nextV, i));
            wNext.Store(ref Unsafe.Add(ref nextW, i));
            finite = TLanes.FusedMultiplyAdd(I_syn, zero, finite);
            finite = TLanes.FusedMultiplyAdd(I_ext, zero, finite);
            finite = TLanes.FusedMultiplyAdd(w, zero, finite);
            for (; fired != 0; fired &= fired - 1)
            {
                Unsafe.Add(ref spikes, count++) = i + BitOperations.TrailingZeroCount(fired);
            }
        }

        // What fires behind the last neuron is cut off as well.
        while (count > result.Spikes && Unsafe.Add(ref spikes, count - 1) >= end)
        {
            count--;
        }

        bool allFinite = TLanes.GreaterOrEqual(finite, zero).ToBits() == (1u << TLanes.Count) - 1;
        result = new NeuronPassResult(count, result.Finite & allFinite);
        return true;
    }
}
