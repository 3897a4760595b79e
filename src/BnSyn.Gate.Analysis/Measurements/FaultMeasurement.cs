using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>The exception that ended a run.</summary>
/// <param name="Kind">Its type name without namespace; <see cref="ProcessExit"/> where a process of the run's own ended without an answer.</param>
/// <param name="Message">Its message.</param>
/// <param name="Step">
/// The 0-based call of <c>Advance(1)</c> that raised it, 0 of a simulation that advances at once; -1 where building, observing or
/// a timed stretch did. Two runs are compared by it.
/// </param>
public sealed record FaultMeasurement(string Kind, string Message, int Step)
{
    /// <summary>The kind of fault where a process ended before it answered.</summary>
    public const string ProcessExit = "ProcessExit";

    /// <summary>The kind of fault where a backend's own process was not started.</summary>
    public const string ProcessNotStarted = "ProcessNotStarted";

    /// <summary>The kind of fault where a backend's own process ended before it answered, or not as it must.</summary>
    public const string ProcessEnded = "ProcessEnded";

    /// <summary>The kind of fault where a backend's own process did not answer in time.</summary>
    public const string ProcessSilent = "ProcessSilent";

    /// <summary>The kind of fault where a backend's own process speaks another version of the protocol.</summary>
    public const string ProcessOfOtherVersion = "ProcessOfOtherVersion";

    /// <summary>The kind of fault where what a backend's own process said is no answer.</summary>
    public const string ProcessGarbled = "ProcessGarbled";

    /// <summary>The kind of fault where something that a backend's own process started outlives it.</summary>
    public const string ProcessLeftRunning = "ProcessLeftRunning";

    /// <summary>Where the run was, as the end of a sentence; empty where that was not noted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Place { get; init; } = "";

    /// <summary>Type name and message of the innermost exception; empty where there is none inside.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Cause { get; init; } = "";

    /// <summary>The engine's method that raised it, with file and line where the engine has symbols; empty where none is on the stack.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Frame { get; init; } = "";

    /// <summary>The whole trace, with names of files instead of paths; empty where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Trace { get; init; } = "";

    /// <summary>Where the run was, as its own process or the gate noted it.</summary>
    /// <returns>The end of a sentence.</returns>
    public string Where() =>
        Place.Length > 0 ? Place
        : Step < 0 ? "outside its steps"
        : FormattableString.Invariant($"in step {(long)Step + 1}");

    /// <summary>What to look at, for a line: the innermost message and the first frame of the engine.</summary>
    /// <returns>Words after the exception's type.</returns>
    public string Problem()
    {
        var said = Cause.Length > 0 ? $"caused by {Cause}" : Message;
        return Frame.Length > 0 ? $"{said.TrimEnd('.')}, at {Frame}" : said;
    }
}
