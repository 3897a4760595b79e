using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// Ends the process when measuring takes longer than the request allows, also where a scenario never comes back from a step.
/// Nothing is written while measuring, so nothing is half-written then.
/// </summary>
internal sealed class TimeBudgetWatch : IDisposable
{
    /// <summary>The longest wait that a timer takes, 24 days; a longer budget never ends.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly Deadline _deadline;

    /// <param name="budget">The time from now on.</param>
    /// <param name="progress">Knows what was being done.</param>
    /// <param name="end">Ends the process.</param>
    public TimeBudgetWatch(TimeSpan budget, ProgressText progress, ProcessEnd end) => _deadline = new Deadline(
        budget < Longest ? budget : Longest,
        () => end.Now(Finding.Of(
            GateDiagnostics.TimeBudgetExceeded,
            ("budget", string.Create(CultureInfo.InvariantCulture, $"{budget.TotalSeconds} s")),
            ("progress", (progress.Last.Length > 0 ? $"last done: {progress.Last}" : "no run had ended") + RunNotes.Words()))));

    /// <inheritdoc/>
    public void Dispose() => _deadline.Dispose();
}
