using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>What a step left behind: what it printed, what it gave to GitHub, which programs it called.</summary>
/// <param name="Process">Exit code and output.</param>
/// <param name="Outputs">The lines of GITHUB_OUTPUT.</param>
/// <param name="Summary">GITHUB_STEP_SUMMARY.</param>
/// <param name="Calls">Every call of a stand-in: its name and its arguments.</param>
internal sealed record StepOutcome(ProcessOutcome Process, IReadOnlyList<string> Outputs, string Summary, IReadOnlyList<string[]> Calls)
{
    /// <summary>The only call of a stand-in.</summary>
    public string[] Call => Assert.Single(Calls);

    public StepOutcome AssertPassed()
    {
        Assert.True(Process.ExitCode == 0, Process.All);
        return this;
    }
}
