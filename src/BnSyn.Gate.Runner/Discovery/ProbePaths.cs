using System.Runtime.InteropServices;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>
/// The files that a project names but does not copy beside itself, as class libraries do with what packages bring. Of one name there may be
/// several, for other systems and processors: what belongs to this one comes first, then what belongs to none.
/// </summary>
/// <param name="paths">Full paths.</param>
/// <param name="runtimes">The runtime identifiers that fit this process, the closest first.</param>
internal sealed class ProbePaths(IEnumerable<string> paths, IReadOnlyList<string> runtimes)
{
    private readonly ILookup<string, string> _byName = paths.Where(File.Exists).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The runtime identifiers that fit this process.</summary>
    public static IReadOnlyList<string> RuntimesHere { get; } = Here();

    /// <summary>The file of a managed assembly.</summary>
    /// <param name="name">The assembly's simple name.</param>
    /// <returns>A full path, or <see langword="null"/>.</returns>
    public string? Managed(string name) => Best(_byName[name + ".dll"]);

    /// <summary>The file of an assembly's translations.</summary>
    /// <param name="name">Their simple name.</param>
    /// <param name="culture">The culture, which is also the name of the folder that the file is in.</param>
    /// <returns>A full path, or <see langword="null"/>.</returns>
    public string? Translated(string name, string culture) =>
        _byName[name + ".dll"].FirstOrDefault(path => string.Equals(Path.GetFileName(Path.GetDirectoryName(path)), culture, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file of a native library.</summary>
    /// <param name="name">What the engine calls it: with or without what the system puts before and behind a library's name.</param>
    /// <returns>A full path, or <see langword="null"/>.</returns>
    public string? Native(string name) => new[] { name, name + ".so", $"lib{name}.so", $"lib{name}", name + ".dylib", $"lib{name}.dylib", name + ".dll" }
        .Select(file => Best(_byName[file]))
        .FirstOrDefault(path => path is not null);

    private string? Best(IEnumerable<string> candidates) => candidates
        .Select(path => (Path: path, Rank: RankOf(path)))
        .Where(candidate => candidate.Rank >= 0)
        .OrderBy(candidate => candidate.Rank)
        .Select(candidate => candidate.Path)
        .FirstOrDefault();

    // Packages have them in runtimes/IDENTIFIER/native and runtimes/IDENTIFIER/lib.
    private int RankOf(string path)
    {
        var parts = path.Split('/', '\\');
        var at = Array.LastIndexOf(parts, "runtimes");
        if (at < 0 || at + 2 >= parts.Length || parts[at + 2] is not ("native" or "lib"))
        {
            return runtimes.Count;
        }

        for (var rank = 0; rank < runtimes.Count; rank++)
        {
            if (string.Equals(runtimes[rank], parts[at + 1], StringComparison.OrdinalIgnoreCase))
            {
                return rank;
            }
        }

        return -1;
    }

    private static List<string> Here()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        List<string> here = [RuntimeInformation.RuntimeIdentifier, $"{system}-{architecture}", system];
        return [.. here, .. OperatingSystem.IsWindows() ? [] : new[] { $"unix-{architecture}", "unix" }, "any"];
    }
}
