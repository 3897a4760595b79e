using System.Diagnostics;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>
/// Adds what is tried to the record while it is being tried, so that a run that is ended leaves little behind. A mutant that the record calls
/// seen stays so where it survives, unless trials are forced: the error is not to be gone with the next run. Where scenarios, backends or seeds
/// were left out, what was seen is as true as ever, and what was not seen says nothing.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="before">The record as it was.</param>
/// <param name="ledger">What this state of the engine gave, in this run or an earlier one.</param>
/// <param name="today">The engine's mutants; one that turns out not to compile is none any more.</param>
/// <param name="isMeant">Whether all mutants of a file are among these, were there such a file.</param>
internal sealed class RecordKeeper(GateRequest request, MutantRecord before, MutantLedger ledger, Func<IReadOnlyList<Mutant>> today, Func<string, bool> isMeant)
{
    /// <summary>Ten thousand lines are written in some milliseconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private long _written = Stopwatch.GetTimestamp();

    /// <summary>Whether the gate is asked for a part of itself.</summary>
    /// <param name="request">What the user asked for.</param>
    public static bool IsFiltered(GateRequest request) => request.Scenarios.Count + request.Backends.Count + request.Seeds.Count > 0;

    /// <summary>Writes the record if the last time is a while ago; one that cannot be written is told by the next call of <see cref="Write"/>.</summary>
    public void WriteNowAndThen()
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_written) > Interval)
            {
                _ = Write();
                _written = Stopwatch.GetTimestamp();
            }
        }
    }

    /// <summary>Writes the record.</summary>
    /// <returns>A finding where the file system refuses.</returns>
    public Finding? Write()
    {
        if (!before.IsKept)
        {
            return null;
        }

        lock (_gate)
        {
            return Now().Write();
        }
    }

    /// <summary>The record with what was tried; nothing is written.</summary>
    /// <returns>It.</returns>
    public MutantRecord Now()
    {
        var tried = ledger.Tried;
        var all = today();
        var now = before.Ordered(all).With(
            from mutant in all
            where tried.ContainsKey(mutant.Number)
            let later = RecordedMutant.Of(mutant, tried[mutant.Number])
            where later.Outcome == RecordedOutcome.Seen || (!IsFiltered(request) && (request.Mutants.IsForced || before.Of(mutant)?.Outcome != RecordedOutcome.Seen))
            select later);

        // Of a part of the mutants it cannot be told which others are gone for good: a branch may have them.
        return all.All(mutant => now.Of(mutant) is not null) ? now.Without(all, isMeant) : now;
    }
}
