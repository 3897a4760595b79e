using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Neurons;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>The numbers of a population's neurons, in the order of <c>conductance_constants</c> in circuit.cl.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DeviceConductance(in ConductanceConstants c)
{
    public readonly float Dt = c.Dt;
    public readonly float Capacitance = c.Capacitance;
    public readonly float Leak = c.Leak;
    public readonly float LeakReversal = c.LeakReversal;
    public readonly float ExcitatoryReversal = c.ExcitatoryReversal;
    public readonly float InhibitoryReversal = c.InhibitoryReversal;
    public readonly float AdaptationReversal = c.AdaptationReversal;
    public readonly float ExcitatoryDecay = c.ExcitatoryDecay;
    public readonly float InhibitoryDecay = c.InhibitoryDecay;
    public readonly float AdaptationDecay = c.AdaptationDecay;
    public readonly float AdaptationIncrement = c.AdaptationIncrement;
    public readonly float Threshold = c.Threshold;
    public readonly float Reset = c.Reset;
    public readonly float RefractorySteps = c.RefractorySteps;
    public readonly float Noise = c.Noise;
    public readonly float FeedbackInhibition = c.FeedbackInhibition;
}
