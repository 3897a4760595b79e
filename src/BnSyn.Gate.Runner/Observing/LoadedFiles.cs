using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// What processes have loaded for an engine, against what the build says that they could: assemblies, and on Linux every file that
/// is mapped into memory, as native libraries are.
/// </summary>
internal static class LoadedFiles
{
    private const string Mappings = "/proc/self/maps";

    /// <summary>Folders of the operating system: a library from there is the machine's and not the engine's.</summary>
    private static readonly string[] OfTheSystem = ["/usr/", "/lib/", "/lib32/", "/lib64/", "/etc/", "/proc/", "/sys/", "/dev/", "/run/", "/var/", "/memfd:"];

    /// <summary>What this process has loaded, besides what is the system's or the gate's own.</summary>
    /// <returns>Full paths, sorted.</returns>
    public static IReadOnlyList<string> Here()
    {
        string[] ofTheGate = [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory];
        return
        [
            .. Assemblies().Concat(Mapped()).Concat(ForeignFiles.All)
                .Where(path => !InputFiles.ComputesNothing(path) && !OfTheSystem.Concat(ofTheGate).Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Finds the files that are none of the inputs.</summary>
    /// <param name="inputs">What the build knows of; where it says nothing, nothing is missing.</param>
    /// <param name="loaded">Full paths of what was loaded.</param>
    /// <returns>Those of them that are no input, sorted.</returns>
    public static IReadOnlyList<string> Without(IReadOnlyList<EngineInput> inputs, IEnumerable<string> loaded)
    {
        if (inputs.Count == 0)
        {
            return [];
        }

        var known = inputs.Select(input => input.Path).ToHashSet(StringComparer.Ordinal);
        var contents = inputs.Select(input => input.Sha256).ToHashSet(StringComparer.Ordinal);

        // A link leads to the same content by another path.
        return [.. loaded.Where(path => !known.Contains(path) && !contents.Contains(HashOf(path))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Assemblies() =>
        AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic).Select(assembly => assembly.Location).Where(path => path.Length > 0);

    private static IEnumerable<string> Mapped() => File.Exists(Mappings) ? MappedFiles.In(File.ReadLines(Mappings)) : [];

    private static string HashOf(string path)
    {
        try
        {
            return FileHash.Of(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
