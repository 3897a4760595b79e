using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>Whose axons fill a part of a port, as <c>circuit_segment</c> in circuit.cl.</summary>
/// <param name="segment">The part.</param>
/// <param name="source">The population.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DeviceSegment(Segment segment, PopulationPlan source)
{
    public readonly uint FirstWord = (uint)(source.FirstSlot / CircuitTables.WordBits);
    public readonly uint Words = (uint)source.Words;
    public readonly uint Delay = (uint)segment.DelaySteps;
    public readonly uint FirstAxon = (uint)segment.FirstAxon;
}
