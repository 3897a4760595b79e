using BnSyn.Engine.Networks.Analysis;

namespace BnSyn.Engine.Scenarios;

/// <summary>A recorded run as its metrics see it; what several of them share is computed once.</summary>
/// <param name="recording">What was recorded; nothing is added to it any more.</param>
internal sealed class NetworkObservation(NetworkRecording recording)
{
    private TraceMetrics? _fourteen;

    /// <summary>What was recorded.</summary>
    public NetworkRecording Run => recording;

    /// <summary>The fourteen scalars that BN-Syn's own gate compares.</summary>
    public TraceMetrics Fourteen => _fourteen ??= TraceMetrics.From(recording.Series);

    /// <summary>The weights of the synapses that learn, in nS.</summary>
    public IEnumerable<double> Weights => Enumerable.Range(0, recording.Network.Learning!.Synapses).Select(recording.Network.Learning.Weight);

    /// <summary>Their eligibility, dimensionless.</summary>
    public IEnumerable<double> Eligibility => Enumerable.Range(0, recording.Network.Learning!.Synapses).Select(recording.Network.Learning.Eligibility);

    /// <summary>The step in ms.</summary>
    public double DtMs => recording.Network.Parameters.DtMs;
}
