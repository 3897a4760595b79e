using BnSyn.Gate.Analysis.Gains;

namespace BnSyn.Gate.Analysis.History;

/// <summary>A gain whose history is followed.</summary>
/// <param name="Name">As in the report.</param>
/// <param name="Unit">The unit, or <c>1</c>.</param>
/// <param name="NeedsOneMachine">Whether it is an absolute time or energy, which means nothing on another machine.</param>
/// <param name="Better">Which way it gets better.</param>
/// <param name="Of">Takes it out of the gains; <see langword="null"/> where it was not measured.</param>
internal sealed record Quantity(string Name, string Unit, bool NeedsOneMachine, Better Better, Func<BackendGains, double?> Of);

/// <summary>The gains whose history is followed, one row each. Their order is in the files of a history: new rows come last.</summary>
internal static class Quantities
{
    public static readonly Quantity[] All =
    [
        new("speed-up", "1", false, Better.Higher, gains => gains.SpeedUp?.Median),
        new("real-time factor", "1", true, Better.Lower, gains => gains.RealTimeFactor.Value),
        new("synaptic events per second", "1/s", true, Better.Higher, gains => gains.SynapticEventsPerSecond.Value),
        new("bytes per synapse", "B", false, Better.Lower, gains => gains.BytesPerSynapse.Value),
        new("live bytes", "B", false, Better.Lower, gains => gains.LiveBytes.Value),
        new("bytes allocated by building", "B", false, Better.Lower, gains => gains.AllocatedBytes.Value),
        new("bytes allocated per step", "B", false, Better.Lower, gains => gains.AllocatedBytesPerStep.Value),
        new("energy per simulated second", "J/s", true, Better.Lower, gains => gains.JoulesPerSimulatedSecond.Value),
    ];
}
