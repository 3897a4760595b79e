using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BnSyn.Gate.Analysis.Claims.Symbols;

/// <summary>The files of an engine: the scenarios' assembly and what it references, and so on, as far as they are at hand. None is loaded.</summary>
internal static class EngineAssemblies
{
    /// <summary>Follows the references.</summary>
    /// <param name="scenarios">Full path of the scenarios' assembly.</param>
    /// <param name="find">The file of an assembly that is not beside it, by its simple name; <see langword="null"/> where there is none, as for the framework's.</param>
    /// <returns>Full paths, the scenarios' first.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">A file is no assembly.</exception>
    public static IReadOnlyList<string> Of(string scenarios, Func<string, string?> find)
    {
        List<string> files = [scenarios];
        for (var at = 0; at < files.Count; at++)
        {
            foreach (var name in References(files[at]))
            {
                var beside = Path.Combine(Path.GetDirectoryName(scenarios)!, name + ".dll");
                if ((File.Exists(beside) ? beside : find(name)) is { } file && !files.Contains(file, StringComparer.Ordinal))
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    private static List<string> References(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException($"'{file}' is no managed assembly");
        }

        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }
}
