namespace BnSyn.Gate.Runner.Tests.Processes;

/// <summary>How a process ended and what it said.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output: findings and the closing line.</param>
/// <param name="Error">Its standard error: progress, chatter and stacks.</param>
internal sealed record GateOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asserts the exit code, and shows everything where it is another.</summary>
    public GateOutcome EndsWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, expected {exitCode}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Asserts that one line is an error of this code, and gives it.</summary>
    public string ErrorOf(string code) => Assert.Single(Lines, line => line.Contains($"error {code}: ", StringComparison.Ordinal));

    /// <summary>The first line that is an error of this code.</summary>
    public string FirstErrorOf(string code) => Lines.FirstOrDefault(line => line.Contains($"error {code}: ", StringComparison.Ordinal)) ?? $"no {code}";
}
