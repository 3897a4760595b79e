using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>One implementation of the physics of a step, with the state in the precision that it keeps it in.</summary>
internal interface INetworkBackend
{
    /// <summary>The state that <see cref="Advance(RandomGenerator, double)"/> replaces.</summary>
    INetworkState State { get; }

    /// <summary>External currents of the next step in pA, to be written by the caller; kept until written again.</summary>
    AlignedVector<double> ExternalCurrent { get; }

    /// <summary>The synapses that learn, or <see langword="null"/> where none does.</summary>
    LearningState? Learning => null;

    /// <summary>Ascending indices of the neurons whose spikes the next step takes in.</summary>
    ReadOnlySpan<int> Arriving => State.Spikes;

    /// <summary>Stages 1 to 7 of a step (see <see cref="Network"/>): from the drive to the new V, w and spikes.</summary>
    /// <remarks>
    /// Draws N uniforms in neuron order. Inputs of one target are added in ascending order of the source. When an input is not
    /// valid the conductances and the stream have advanced and V, w and spikes have not.
    /// </remarks>
    /// <param name="generator">The network's stream.</param>
    /// <param name="gain">The gain that the previous step returned.</param>
    /// <exception cref="ArgumentException">dt is above 1 ms, or a current, conductance or state is not finite.</exception>
    void Advance(RandomGenerator generator, double gain);

    /// <summary>The same step, bit for bit, which says where its kernels begin and end; another code path, so that the one above pays nothing for it.</summary>
    /// <param name="generator">The network's stream.</param>
    /// <param name="gain">The gain that the previous step returned.</param>
    /// <param name="clock">Told the kernels; the caller ends the last.</param>
    /// <exception cref="ArgumentException">As for the other.</exception>
    void Advance(RandomGenerator generator, double gain, IStepClock clock);
}
