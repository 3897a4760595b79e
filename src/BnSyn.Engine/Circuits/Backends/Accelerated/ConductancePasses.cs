using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Chooses the neuron pass that the registers allow; the bits do not depend on the choice.</summary>
internal static class ConductancePasses
{
    internal static IConductancePass Create(ulong seed, Registers registers) => registers.Singles switch
    {
        16 => new FusedConductancePass<SingleLanes512>(seed),
        8 => new FusedConductancePass<SingleLanes256>(seed),
        4 => new FusedConductancePass<SingleLanes128>(seed),
        _ => new FusedConductancePass<SingleLanes1>(seed),
    };
}
