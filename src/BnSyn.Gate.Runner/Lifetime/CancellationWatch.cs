using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// Ends the process when measuring goes on after a cancellation, because a scenario does not come back from a step.
/// Nothing is written while measuring, so nothing is half-written then.
/// </summary>
internal sealed class CancellationWatch : IDisposable
{
    /// <summary>What a stretch between two looks at the cancellation may take; a timed one takes well below a second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenRegistration _registration;
    private Deadline? _deadline;

    /// <param name="end">Ends the process.</param>
    /// <param name="cancellation">The cancellation.</param>
    public CancellationWatch(ProcessEnd end, CancellationToken cancellation) =>
        _registration = cancellation.Register(() => _deadline = new Deadline(Grace, () => end.Now(Finding.Of(GateDiagnostics.Cancelled))));

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _deadline?.Dispose();
    }
}
