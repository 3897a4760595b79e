namespace BnSyn.Gate.Analysis.Ensembles.Facts;

/// <summary>The reference's values over the seeds of its ensemble: what ensemble comparisons are made with.</summary>
internal sealed record BaselineEnsemble
{
    /// <summary>The backend that ran: the reference, or one that was identical to it in every bit of the declared seeds.</summary>
    public required string FilledBy { get; init; }

    /// <summary>The margin of each compared metric in the metric's unit, resolved when the baseline was accepted.</summary>
    public required SortedDictionary<string, double> Margins { get; init; }

    /// <summary>Values: metric, seed.</summary>
    public required SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; }
}
