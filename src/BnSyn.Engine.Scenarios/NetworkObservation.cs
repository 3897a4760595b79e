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

    /// <summary>Mean distance of the consolidated weights from where they began, in nS; 0 where nothing consolidates.</summary>
    public double ConsolidatedChange
    {
        get
        {
            var sum = 0.0;
            foreach (var weight in recording.Network.Learning!.Consolidated)
            {
                sum += Math.Abs(weight - recording.Network.Parameters.WExcNS);
            }

            return sum / recording.Network.Learning.Synapses;
        }
    }

    /// <summary>The step in ms.</summary>
    public double DtMs => recording.Network.Parameters.DtMs;
}
