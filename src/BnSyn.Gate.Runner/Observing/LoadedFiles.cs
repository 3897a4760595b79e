using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// What this process has loaded for an engine, against what the build says that it could: assemblies, and on Linux every file that
/// is mapped into memory, as native libraries are.
/// </summary>
internal static class LoadedFiles
{
    private const string Mappings = "/proc/self/maps";

    /// <summary>Folders of the operating system: a library from there is the machine's and not the engine's.</summary>
    private static readonly string[] OfTheSystem = ["/usr/", "/lib/", "/lib32/", "/lib64/", "/etc/", "/proc/", "/sys/", "/dev/", "/run/", "/var/", "/memfd:"];

    /// <summary>Finds the files that are none of the inputs.</summary>
    /// <param name="inputs">What the build knows of; where it says nothing, nothing is missing.</param>
    /// <returns>Full paths, sorted.</returns>
    public static IReadOnlyList<string> Without(IReadOnlyList<EngineInput> inputs)
    {
        if (inputs.Count == 0)
        {
            return [];
        }

        var known = inputs.Select(input => input.Path).ToHashSet(StringComparer.Ordinal);
        var contents = inputs.Select(input => input.Sha256).ToHashSet(StringComparer.Ordinal);
        string[] ofTheGate = [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory];
        return
        [
            .. Assemblies().Concat(Mapped())
                // Symbols, which the trace of a fault reads, compute nothing.
                .Where(path => !known.Contains(path) && Path.GetExtension(path) != ".pdb" && !OfTheSystem.Concat(ofTheGate).Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
                .Distinct(StringComparer.Ordinal)

                // A link leads to the same content by another path.
                .Where(path => !contents.Contains(HashOf(path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Assemblies() =>
        AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic).Select(assembly => assembly.Location).Where(path => path.Length > 0);

    // Address, permissions, offset, device, inode and, where there is a file, its path. Into a file that is shared and writable
    // something is written, as the gate's own notes are: a result.
    private static IEnumerable<string> Mapped() => File.Exists(Mappings)
        ? File.ReadLines(Mappings)
            .Where(line => line.Split(' ', 3) is not [_, [_, 'w', _, 's'], _])
            .Select(line => line.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? line[at..] : "")
            .Where(path => path.Length > 0 && !path.EndsWith(" (deleted)", StringComparison.Ordinal))
        : [];

    private static string HashOf(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
