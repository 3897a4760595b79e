using System.Reflection;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Copies;

/// <summary>The repository that these tests were built in; it is only read, but for its folder of outputs.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder that holds what the gate accepts.</summary>
    public static string Baselines => Path.Combine(Root, "baselines");

    /// <summary>The command that was built together with these tests.</summary>
    public static string PhysicsGate { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "BnSyn.Gate.Runner", Pivot, "physics-gate.dll"));

    /// <summary>The configuration of these tests and of what was built together with them.</summary>
    public static string Configuration =>
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Pivot => Configuration == "Debug" ? "debug" : "release";

    /// <summary>Paths relative to the root, as git lists them.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        var listed = CleanProcess.Run(Root, "git", "-c", "core.quotePath=false", "ls-files");
        Assert.True(listed.ExitCode == 0, listed.All);
        return [.. listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BnSyn.Gate.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
