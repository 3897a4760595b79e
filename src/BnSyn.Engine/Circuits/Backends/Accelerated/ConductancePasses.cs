using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Chooses the neuron pass that the registers allow; the bits do not depend on the choice.</summary>
internal static class ConductancePasses
{
    internal static IConductancePass Create(bool fused, ulong seed, int slots, Registers registers) => (fused, registers.Singles) switch
    {
        (false, _) => new SeparateConductancePasses(seed, slots),
        (_, 16) => new FusedConductancePass<SingleLanes512>(seed),
        (_, 8) => new FusedConductancePass<SingleLanes256>(seed),
        (_, 4) => new FusedConductancePass<SingleLanes128>(seed),
        _ => new FusedConductancePass<SingleLanes1>(seed),
    };
}
