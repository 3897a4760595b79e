using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Processes;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error, or the last of it.</param>
internal sealed record ChildOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>What it was running when it ended, as it noted itself.</summary>
    public IReadOnlyList<string> Running { get; init; } = [];

    /// <summary>The last thing that it said, for a message of one line.</summary>
    public string LastWords =>
        (Error + '\n' + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } line
            ? line
            : $"it ended with exit code {ExitCode} and said nothing";

    /// <summary>How it ended: exit code and its meaning, what it was running, and what it said of it.</summary>
    public string Death
    {
        get
        {
            var said = EndOfProcess.LastWords(Error.Split('\n'));
            return $"it ended with exit code {EndOfProcess.Words(ExitCode)}{(said.Length > 0 ? "" : " and said nothing")}{RunningNotes.Words(Running)}{(said.Length > 0 ? $"; the last that it said: {said}" : "")}";
        }
    }
}
