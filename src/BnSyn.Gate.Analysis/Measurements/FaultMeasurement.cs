namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>The exception that ended a run.</summary>
/// <param name="Kind">Its type name without namespace; <c>ProcessExit</c> where a process that measured memory ended without an answer.</param>
/// <param name="Message">Its message.</param>
/// <param name="Step">The 0-based call of <c>Advance(1)</c> that raised it; -1 where building, observing or a timed stretch did.</param>
public sealed record FaultMeasurement(string Kind, string Message, int Step);
