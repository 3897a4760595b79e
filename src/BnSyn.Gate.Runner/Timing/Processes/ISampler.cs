namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>Takes samples; a test's own needs no processes.</summary>
internal interface ISampler
{
    /// <summary>Takes one.</summary>
    /// <param name="order">What to time.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The sample, and the wall time that it took with everything around it.</returns>
    (Sample Sample, double WallSeconds) Take(SampleOrder order, CancellationToken cancellation);
}
