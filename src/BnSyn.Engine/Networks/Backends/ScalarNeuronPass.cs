using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>One neuron after the other: for exponentials that a vectorised pass leaves alone, and for processors without fused multiply-add.</summary>
internal class ScalarNeuronPass : INeuronPass
{
    private protected readonly NetworkParameters _parameters;
    private protected readonly long _externalWeightBits;
    private protected readonly double _ampaDecay;
    private protected readonly double _nmdaDecay;
    private protected readonly double _gabaaDecay;
    private readonly SynapticCurrent _synapticCurrent;
    private readonly AdExEquation _equation;

    internal ScalarNeuronPass(NetworkParameters parameters)
    {
        _parameters = parameters;
        SynapseParameters synapses = parameters.Synapses;
        _externalWeightBits = BitConverter.DoubleToInt64Bits(parameters.ExtWNS);
        _ampaDecay = ExponentialDecay.Factor(parameters.DtMs, synapses.Tau_AMPA_ms);
        _nmdaDecay = ExponentialDecay.Factor(parameters.DtMs, synapses.Tau_NMDA_ms);
        _gabaaDecay = ExponentialDecay.Factor(parameters.DtMs, synapses.Tau_GABAA_ms);
        _synapticCurrent = new SynapticCurrent(synapses);
        _equation = new AdExEquation(parameters.AdEx, parameters.DtMs);
    }

    /// <inheritdoc/>
    public virtual NeuronPassResult Run(in NeuronStep step, int first, int end, NeuronPassResult before)
    {
        int count = before.Spikes;
        bool finite = before.Finite;
        for (int i = first; i < end; i++)
        {
            // A mask instead of a branch: at high rates the coin cannot be predicted.
            long happened = -(long)((step.Events[i >> 6] >> i) & 1);
            double drive = BitConverter.Int64BitsToDouble(_externalWeightBits & happened);
            double recurrent = step.ExcitatoryInput[i];
            double ampa = (step.GAmpa[i] + GlutamateSplit.Ampa(recurrent, drive)) * _ampaDecay;
            double nmda = (step.GNmda[i] + GlutamateSplit.Nmda(recurrent, drive)) * _nmdaDecay;
            double gabaa = (step.GGabaa[i] + step.InhibitoryInput[i]) * _gabaaDecay;
            step.ExcitatoryInput[i] = 0.0;
            step.InhibitoryInput[i] = 0.0;
            step.GAmpa[i] = ampa;
            step.GNmda[i] = nmda;
            step.GGabaa[i] = gabaa;

            double w = step.W[i];
            double I_syn = _synapticCurrent.At(step.V[i], ampa, nmda, gabaa);
            double I_ext = GainCurrent.Total(step.GainCurrent, step.External[i]);
            bool fired = _equation.Step(step.V[i], w, I_syn, I_ext, out step.NextV[i], out step.NextW[i]);
            finite &= double.IsFinite(I_syn) & double.IsFinite(I_ext) & double.IsFinite(w);
            if (fired)
            {
                step.Spikes[count++] = i;
            }
        }

        return new NeuronPassResult(count, finite);
    }
}
