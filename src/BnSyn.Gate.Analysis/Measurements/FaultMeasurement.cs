namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>The exception that ended a run.</summary>
/// <param name="Kind">Its type name without namespace; <see cref="ProcessExit"/> where a process of the run's own ended without an answer.</param>
/// <param name="Message">Its message.</param>
/// <param name="Step">The 0-based call of <c>Advance(1)</c> that raised it; -1 where building, observing or a timed stretch did.</param>
public sealed record FaultMeasurement(string Kind, string Message, int Step)
{
    /// <summary>The kind of fault where a process ended before it answered.</summary>
    public const string ProcessExit = "ProcessExit";
}
