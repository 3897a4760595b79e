using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Spikes on their way.</summary>
internal interface ISpikeReader
{
    /// <summary>The row of bits that arrives through a segment in a step; before the first spikes can arrive it is empty of bits.</summary>
    ReadOnlySpan<ulong> Arriving(in Segment segment, long step);

    /// <summary>Nothing is on its way any more.</summary>
    void Reset();
}
