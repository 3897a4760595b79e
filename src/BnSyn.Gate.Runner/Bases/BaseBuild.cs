using System.Text.Json;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>Builds the project of the base as the user's build built this one's, and learns from MSBuild where everything is.</summary>
internal static class BaseBuild
{
    private static readonly string[] References =
        ["RuntimeCopyLocalItems", "NativeCopyLocalItems", "RuntimeTargetsCopyLocalItems", "ResourceCopyLocalItems", "ReferenceCopyLocalPaths"];

    private const string Named = "PhysicsGateInput";
    private const string Written = "PhysicsGateOutput";

    /// <summary>Builds it.</summary>
    /// <param name="commit">Where the project is.</param>
    /// <param name="worktree">The base's files.</param>
    /// <param name="configuration">The build configuration.</param>
    /// <param name="properties">Global properties, each as <c>Name=Value</c> with MSBuild's escapes.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>The engine, <see langword="null"/> where the build failed, and what it said.</returns>
    public static (BuiltBase? Built, ChildOutcome Said) Make(
        BaseCommit commit, string worktree, string configuration, IReadOnlyList<string> properties, CancellationToken cancellation) =>
        Make(commit.Project, commit.Root, worktree, configuration, properties, cancellation);

    /// <summary>Builds a project of a copy of the repository.</summary>
    /// <param name="project">The project file, relative to the copy.</param>
    /// <param name="root">The top folder of this build's working tree.</param>
    /// <param name="worktree">The copy's files.</param>
    /// <param name="configuration">The build configuration.</param>
    /// <param name="properties">Global properties, each as <c>Name=Value</c> with MSBuild's escapes.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>The engine, <see langword="null"/> where the build failed, and what it said.</returns>
    public static (BuiltBase? Built, ChildOutcome Said) Make(
        string project, string root, string worktree, string configuration, IReadOnlyList<string> properties, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "build", Path.Combine(worktree, project), "-t:Build", "-nologo", "-v:quiet", "-tl:off", "-nodeReuse:false",
            .. properties.Select(property => "-p:" + property),
            $"-p:Configuration={Escaped(configuration)}",

            // The paths that the compiler writes into an assembly are those of this build, so that the same sources give the same code.
            $"-p:PathMap={Escaped(InPathMap(worktree) + "=" + InPathMap(root.TrimEnd('/', '\\')))}",

            // The base was reviewed where it was merged; what it needs here is its code alone.
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:PhysicsGateOnBuild=false", "-p:PhysicsGateSkip=true",
            "-getProperty:TargetPath", "-getProperty:BaseIntermediateOutputPath",
            .. References.Append(Named).Append(Written).Select(item => "-getItem:" + item),
        ];
        var said = ChildProcess.Run(worktree, "", ChildProcess.Dotnet, arguments, cancellation);
        return (said.ExitCode == 0 ? Read(said.Output, Path.GetDirectoryName(Path.Combine(worktree, project))!) : null, said);
    }

    private static BuiltBase? Read(string output, string folder)
    {
        try
        {
            using var answer = JsonDocument.Parse(output[Math.Max(0, output.IndexOf('{', StringComparison.Ordinal))..]);
            var (properties, items) = (answer.RootElement.GetProperty("Properties"), answer.RootElement.GetProperty("Items"));
            var references = References.SelectMany(item => items.GetProperty(item).EnumerateArray())
                .Select(item => (Path: PathOf(item), Folder: item.TryGetProperty("DestinationSubDirectory", out var below) ? below.GetString()! : ""))
                .ToList();
            var assembly = Path.GetFullPath(properties.GetProperty("TargetPath").GetString()!, folder);
            var inputs = InputFiles.Of(
                Path.GetDirectoryName(assembly)!,
                references,
                items.GetProperty(Named).EnumerateArray().Select(PathOf),
                folder,
                [Path.GetFullPath(properties.GetProperty("BaseIntermediateOutputPath").GetString()!.Replace('\\', Path.DirectorySeparatorChar), folder)],
                items.GetProperty(Written).EnumerateArray().Select(PathOf));
            return inputs.Any(input => input.Path == assembly)
                ? new(new(assembly, [.. references.Select(reference => reference.Path).Distinct(StringComparer.Ordinal)]), inputs)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string PathOf(JsonElement item) => item.GetProperty("FullPath").GetString()!;

    // What separates two mappings and the two sides of one is doubled inside a path.
    private static string InPathMap(string path) => path.Replace(",", ",,", StringComparison.Ordinal).Replace("=", "==", StringComparison.Ordinal);

    /// <summary>A value as a property of the command line.</summary>
    /// <param name="value">Any text.</param>
    public static string Escaped(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
