using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Neurons;

/// <summary>The numbers of <see cref="ConductanceEquation"/>, in the precision in which it is advanced.</summary>
internal readonly struct ConductanceConstants
{
    internal ConductanceConstants(PopulationDescription population, double dtMs)
    {
        ConductanceParameters neuron = population.Neuron;
        Dt = (float)dtMs;
        Capacitance = (float)neuron.Capacitance;
        Leak = (float)neuron.Leak;
        LeakReversal = (float)neuron.LeakReversal;
        ExcitatoryReversal = (float)neuron.ExcitatoryReversal;
        InhibitoryReversal = (float)neuron.InhibitoryReversal;
        AdaptationReversal = (float)neuron.AdaptationReversal;
        ExcitatoryDecay = (float)Exponential.Exp(-dtMs / neuron.ExcitatoryTauMs);
        InhibitoryDecay = (float)Exponential.Exp(-dtMs / neuron.InhibitoryTauMs);
        AdaptationDecay = (float)Exponential.Exp(-dtMs / neuron.AdaptationTauMs);
        AdaptationIncrement = (float)neuron.AdaptationIncrement;
        Threshold = (float)neuron.Threshold;
        Reset = (float)neuron.Reset;
        RefractorySteps = (int)(neuron.RefractoryMs / dtMs);
        Noise = (float)neuron.Noise;
        FeedbackInhibition = (float)population.Inhibition;
    }

    internal float Dt { get; }

    internal float Capacitance { get; }

    internal float Leak { get; }

    internal float LeakReversal { get; }

    internal float ExcitatoryReversal { get; }

    internal float InhibitoryReversal { get; }

    internal float AdaptationReversal { get; }

    internal float ExcitatoryDecay { get; }

    internal float InhibitoryDecay { get; }

    internal float AdaptationDecay { get; }

    internal float AdaptationIncrement { get; }

    internal float Threshold { get; }

    internal float Reset { get; }

    internal float RefractorySteps { get; }

    internal float Noise { get; }

    internal float FeedbackInhibition { get; }
}
