using Microsoft.Build.Logging.StructuredLogger;
using LoggedTask = Microsoft.Build.Logging.StructuredLogger.Task;

namespace BnSyn.Gate.Sdk.Tests.Processes;

/// <summary>What a build left behind, read from its binary log.</summary>
internal sealed class BuildOutcome
{
    public BuildOutcome(ProcessOutcome process, string binaryLog)
    {
        Process = process;
        Assert.True(File.Exists(binaryLog), process.All);
        var build = BinaryLog.ReadBuild(binaryLog);
        Errors = [.. build.FindChildrenRecursive<Error>().Select(error => new BuildFinding(error.Code, error.File, error.LineNumber, error.Text))];
        Warnings = [.. build.FindChildrenRecursive<Warning>().Select(warning => new BuildFinding(warning.Code, warning.File, warning.LineNumber, warning.Text))];
        Messages = [.. build.FindChildrenRecursive<Message>().Select(message => message.Text)];
        GateCommands = [.. build.FindChildrenRecursive<LoggedTask>().Where(task => task.Name == "RunPhysicsGate").Select(task => task.CommandLineArguments ?? "")];
    }

    public ProcessOutcome Process { get; }

    public bool Passed => Process.ExitCode == 0;

    public IReadOnlyList<BuildFinding> Errors { get; }

    public IReadOnlyList<BuildFinding> Warnings { get; }

    public IReadOnlyList<string> Messages { get; }

    /// <summary>The command line of each run of the gate's task.</summary>
    public IReadOnlyList<string> GateCommands { get; }

    /// <summary>How often the gate's task ran.</summary>
    public int GateRuns => GateCommands.Count;

    public IEnumerable<string> ErrorCodes => Errors.Select(error => error.Code);

    /// <summary>The only error of a code.</summary>
    public BuildFinding Error(string code) => Assert.Single(Errors, error => error.Code == code);

    public void AssertPassed() => Assert.True(Passed, Process.All);

    public void AssertFailed() => Assert.False(Passed, Process.All);
}
