using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>
/// A full copy of the repository in a folder whose name has a space and letters beyond ASCII, restored and built once. Its tests
/// leave it as they found it and never run beside each other.
/// </summary>
public sealed class BuildCopy : IDisposable
{
    /// <summary>The project that opts in.</summary>
    internal const string GateProject = "src/BnSyn.Engine.Scenarios";

    /// <summary>The scenario that takes a second; it drives its neurons, so that its state tells every change of the physics.</summary>
    internal const string QuickScenario = "silent-control";

    // The code of the copy was analysed where it comes from; what is tried here is the gate.
    private static readonly string[] Always = ["-m:1", "-p:RunAnalyzers=false"];

    // The task's assembly does not change here: it need not have a process of its own, but where a loaded file cannot be deleted.
    private static readonly string[] TaskInTheServer = OperatingSystem.IsLinux() ? ["-p:_PhysicsGateTaskFactory=AssemblyTaskFactory"] : [];

    private readonly TemporaryCopy _copy = new("the gate — Prüfstück é", _ => true);
    private int _builds;

    public BuildCopy()
    {
        var built = CleanProcess.Run(_copy.Root, CleanProcess.Dotnet, ["build", GateProject, .. Always]);
        Assert.True(built.ExitCode == 0, built.All);
    }

    internal TemporaryCopy Files => _copy;

    internal string Baseline(string scenario) => _copy.PathOf($"baselines/{scenario}.json");

    /// <summary>Builds the target PhysicsGate of the gate's project for one scenario, without gains.</summary>
    internal BuildOutcome Gate(string scenario, params string[] options) =>
        Build(GateProject, ["-t:PhysicsGate", $"-p:PhysicsGateScenarios={scenario}", .. options]);

    /// <summary>Builds a project as a person would, with a binary log.</summary>
    internal BuildOutcome Build(string project, params string[] options) => Run([.. Arguments(project, options), .. TaskInTheServer]);

    /// <summary>Restores and builds a project that the gate's project does not need.</summary>
    internal BuildOutcome BuildAnew(string project, params string[] options) => Run(["build", project, .. Always, .. options]);

    /// <summary>Starts a build and does not wait for it.</summary>
    /// <param name="onWorkerNodes">Whether every project is built by a process of its own, as in a large parallel build.</param>
    /// <param name="options">Options of <c>dotnet build</c>.</param>
    internal Process Start(bool onWorkerNodes, params string[] options) => onWorkerNodes
        ? CleanProcess.Start(_copy.Root, "env", ["MSBUILDNOINPROCNODE=1", CleanProcess.Dotnet, .. Arguments(GateProject, options), "-m:2"])
        : CleanProcess.Start(_copy.Root, CleanProcess.Dotnet, Arguments(GateProject, options));

    public void Dispose() => _copy.Dispose();

    private BuildOutcome Run(string[] arguments)
    {
        var log = _copy.PathOf(string.Create(CultureInfo.InvariantCulture, $"artifacts/{++_builds}.binlog"));
        return new(CleanProcess.Run(_copy.Root, CleanProcess.Dotnet, [.. arguments, $"-bl:{log};ProjectImports=None"]), log);
    }

    private static string[] Arguments(string project, string[] options) =>
        ["build", project, "--no-restore", .. Always, "-p:PhysicsGateMeasureGains=false", .. options];
}
