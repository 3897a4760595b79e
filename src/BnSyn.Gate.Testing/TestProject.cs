using System.Diagnostics;
using System.Reflection;

namespace BnSyn.Gate.Testing;

/// <summary>The test project, as its build wrote it into the test assembly.</summary>
/// <param name="File">Full path of the project file; empty where no assembly says so.</param>
/// <param name="Folder">Full path of its folder, or of the output folder where no assembly says so.</param>
/// <param name="Baselines">Full path of the folder that the project names; empty for none.</param>
/// <param name="AsksForRefresh">Whether the build had the property that asks for new baselines.</param>
[StackTraceHidden]
internal sealed record TestProject(string File, string Folder, string Baselines, bool AsksForRefresh)
{
    private const string Prefix = "BnSyn.Gate.Testing.";

    /// <summary>The gate's program beside this assembly, which the package's targets copied there.</summary>
    public static string Runner { get; } = Path.Combine(AppContext.BaseDirectory, "physics-gate", "physics-gate.dll") is var beside && System.IO.File.Exists(beside)
        ? beside
        : Path.Combine(Path.GetDirectoryName(typeof(TestProject).Assembly.Location) ?? "", "physics-gate", "physics-gate.dll");

    /// <summary>The project of the tests that run in this process.</summary>
    public static TestProject Here() => Of(Assembly.GetEntryAssembly(), AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));

    /// <summary>The project of the program, else the only one among the assemblies that are loaded.</summary>
    /// <param name="program">The program of this process, which is the test assembly where tests are programs of their own.</param>
    /// <param name="loaded">All assemblies.</param>
    /// <exception cref="PhysicsGateException">There are several (BNG9013).</exception>
    public static TestProject Of(Assembly? program, IEnumerable<Assembly> loaded)
    {
        var projects = (program is not null && Read(program) is { } own ? [own] : loaded.Select(Read).OfType<TestProject>())
            .Distinct()
            .OrderBy(project => project.File, StringComparer.Ordinal)
            .ToList();
        return projects switch
        {
            [] => new("", Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), "", false),
            [var only] => only,
            _ => throw NotPrepared($"the tests of several projects are in this process, and each may have baselines of its own: {string.Join(", ", projects.Select(project => project.File))}"),
        };
    }

    /// <summary>The folder of the baselines.</summary>
    /// <param name="asked">What the test says; empty for nothing.</param>
    /// <returns>A full path; of a folder that need not exist.</returns>
    public string BaselineDirectory(string asked) =>
        asked.Length > 0 ? Path.GetFullPath(asked, Folder)
        : Baselines.Length > 0 ? Baselines
        : Upward().FirstOrDefault(Directory.Exists) ?? Path.Combine(Folder, "baselines");

    /// <summary>Refuses to go on where new baselines are asked for: whoever asks would take a pass for a refresh.</summary>
    /// <param name="environment">The variable of that name; <see langword="null"/> where there is none.</param>
    /// <exception cref="PhysicsGateException">They are (BNG9015).</exception>
    public void RefuseRefresh(string? environment)
    {
        var isInEnvironment = string.Equals(environment, "true", StringComparison.OrdinalIgnoreCase);
        if (isInEnvironment || AsksForRefresh)
        {
            throw PhysicsGateException.Of(PhysicsGateFinding.Error("BNG9015", TestMessages.NoRefresh, ("place", isInEnvironment ? "in the environment" : "in the build of the test project")));
        }
    }

    /// <summary>BNG9013.</summary>
    /// <param name="problem">What is missing.</param>
    public static PhysicsGateException NotPrepared(string problem) =>
        PhysicsGateException.Of(PhysicsGateFinding.Error("BNG9013", TestMessages.NotPrepared, ("problem", problem)));

    // A repository ends where git's folder, or the file in its place in a worktree, is: what is above belongs to something else.
    private IEnumerable<string> Upward()
    {
        for (var folder = new DirectoryInfo(Folder); folder is not null; folder = Path.Exists(Path.Combine(folder.FullName, ".git")) ? null : folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "baselines");
        }
    }

    private static TestProject? Read(Assembly assembly)
    {
        var values = assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(metadata => metadata.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .GroupBy(metadata => metadata.Key[Prefix.Length..], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value ?? "", StringComparer.Ordinal);
        return values.GetValueOrDefault("Project") is { Length: > 0 } file
            ? new(file, Path.GetDirectoryName(file)!, values.GetValueOrDefault("Baselines", ""), values.ContainsKey("Refresh"))
            : null;
    }
}
