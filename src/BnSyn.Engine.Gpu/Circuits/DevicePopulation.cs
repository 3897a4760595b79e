using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>A population as <c>circuit_population</c> in circuit.cl.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DevicePopulation
{
    /// <summary>Of random neurons: one fires where its word is below.</summary>
    public readonly ulong SpikeBound;

    /// <summary>Of inputs: where the words of its first frame are.</summary>
    public readonly ulong FirstFrameWord;

    /// <summary>A member of <see cref="PopulationKind"/>.</summary>
    public readonly uint Kind;

    /// <summary>Number of neurons.</summary>
    public readonly uint Size;

    /// <summary>Its first word in a row of spikes.</summary>
    public readonly uint FirstWord;

    /// <summary>Its words.</summary>
    public readonly uint Words;

    /// <summary>The most neurons that fire in one step.</summary>
    public readonly uint MostWinners;

    /// <summary>Of inputs: number of frames.</summary>
    public readonly uint Frames;

    /// <summary>The first of the synapses onto it.</summary>
    public readonly uint FirstPathway;

    /// <summary>Behind the last of them.</summary>
    public readonly uint EndPathway;

    /// <summary>The numbers of its neurons.</summary>
    public readonly DeviceConductance Constants;

    /// <summary>Writes down a population.</summary>
    /// <param name="plan">The population.</param>
    /// <param name="dtMs">Length of a step in ms.</param>
    /// <param name="pathways">The places of the synapses onto it.</param>
    /// <param name="firstFrameWord">Where its frames begin.</param>
    /// <param name="frames">Number of its frames.</param>
    internal DevicePopulation(PopulationPlan plan, double dtMs, (int First, int End) pathways, int firstFrameWord, int frames)
    {
        SpikeBound = RandomSpikes.Bound(plan.Description, dtMs);
        FirstFrameWord = (ulong)firstFrameWord;
        Kind = (uint)plan.Description.Kind;
        Size = (uint)plan.Size;
        FirstWord = (uint)(plan.FirstSlot / CircuitTables.WordBits);
        Words = (uint)plan.Words;
        MostWinners = (uint)plan.Description.MostWinners;
        Frames = (uint)frames;
        (FirstPathway, EndPathway) = ((uint)pathways.First, (uint)pathways.End);
        Constants = new DeviceConductance(new ConductanceConstants(plan.Description, dtMs));
    }
}
