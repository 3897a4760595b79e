using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Lanes;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>Chooses the pass that suits this processor; the bits do not depend on the choice.</summary>
internal static class NeuronPasses
{
    /// <summary>The widest pass that the registers allow.</summary>
    internal static INeuronPass Create(NetworkParameters parameters, Registers registers) => registers.Doubles switch
    {
        8 => new VectorNeuronPass<Lanes512>(parameters),
        4 => new VectorNeuronPass<Lanes256>(parameters),
        2 => new VectorNeuronPass<Lanes128>(parameters),
        _ => new ScalarNeuronPass(parameters),
    };
}
