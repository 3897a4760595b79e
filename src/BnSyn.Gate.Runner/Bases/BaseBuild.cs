using System.Text.Json;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>Builds the project of the base as the user's build built this one's, and learns from MSBuild where everything is.</summary>
internal static class BaseBuild
{
    private static readonly string[] Items = ["RuntimeCopyLocalItems", "ReferenceCopyLocalPaths"];

    /// <summary>Builds it.</summary>
    /// <param name="commit">Where the project stands.</param>
    /// <param name="worktree">The base's files.</param>
    /// <param name="configuration">The build configuration.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>The engine, <see langword="null"/> where the build failed, and what it said.</returns>
    public static (BuiltEngine? Engine, ChildOutcome Said) Make(BaseCommit commit, string worktree, string configuration, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "build", Path.Combine(worktree, commit.Project), "-t:Build", "-nologo", "-v:quiet", "-tl:off", "-nodeReuse:false",
            $"-p:Configuration={Escaped(configuration)}",

            // The paths that the compiler writes into an assembly are those of this build, so that the same sources give the same code.
            $"-p:PathMap={Escaped(InPathMap(worktree) + "=" + InPathMap(commit.Root.TrimEnd('/', '\\')))}",

            // The base was reviewed where it was merged; what it needs here is its code alone.
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:PhysicsGateOnBuild=false", "-p:PhysicsGateSkip=true",
            "-getProperty:TargetPath", .. Items.Select(item => "-getItem:" + item),
        ];
        var said = ChildProcess.Run(worktree, "", ChildProcess.Dotnet, arguments, cancellation);
        return (said.ExitCode == 0 ? Read(said.Output) : null, said);
    }

    private static BuiltEngine? Read(string output)
    {
        try
        {
            using var answer = JsonDocument.Parse(output[Math.Max(0, output.IndexOf('{', StringComparison.Ordinal))..]);
            var items = answer.RootElement.GetProperty("Items");
            return new(
                Path.GetFullPath(answer.RootElement.GetProperty("Properties").GetProperty("TargetPath").GetString()!),
                [
                    .. Items.SelectMany(item => items.GetProperty(item).EnumerateArray())
                        .Select(item => item.GetProperty("FullPath").GetString()!)
                        .Where(path => Path.GetExtension(path) == ".dll")
                        .Distinct(StringComparer.Ordinal),
                ]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    // What separates two mappings and the two sides of one is doubled inside of a path.
    private static string InPathMap(string path) => path.Replace(",", ",,", StringComparison.Ordinal).Replace("=", "==", StringComparison.Ordinal);

    private static string Escaped(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
