using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>Synapses with everything looked up.</summary>
/// <param name="Index">0-based index; also the stream of its weights.</param>
/// <param name="FullName">Component and synapses, as <c>striatum.d1</c>.</param>
/// <param name="Target">Index of the target population.</param>
/// <param name="Targets">Number of target neurons.</param>
/// <param name="Sources">Number of source axons.</param>
/// <param name="Segments">Whose axons they are, in ascending order.</param>
/// <param name="Modulator">Index of the modulator of its rule, or -1.</param>
/// <param name="Description">As described.</param>
internal sealed record PathwayPlan(
    int Index, string FullName, int Target, int Targets, int Sources, Segment[] Segments, int Modulator, SynapsesDescription Description)
{
    /// <summary>Whether its weights change.</summary>
    internal bool Learns => Description.Hebbian is not null || Description.Eligibility is not null;
}
