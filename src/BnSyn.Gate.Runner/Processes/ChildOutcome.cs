namespace BnSyn.Gate.Runner.Processes;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ChildOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>The last thing that it said, for a message of one line.</summary>
    public string LastWords =>
        (Error + '\n' + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } line
            ? line
            : $"it ended with exit code {ExitCode} and said nothing";
}
