using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>What a build left, put aside: the next build of the copy may not write over a file that somebody runs.</summary>
internal static class EngineCopy
{
    /// <summary>Copies the folder of the scenarios' assembly, and what it needs of the copy's other folders.</summary>
    /// <param name="built">The engine.</param>
    /// <param name="sources">The folder that was built.</param>
    /// <param name="folder">A folder that is made anew.</param>
    /// <returns>The engine there.</returns>
    public static BuiltEngine Make(BuiltEngine built, string sources, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var from = Path.GetDirectoryName(built.Assembly)!;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            CopyFile(file, Path.Combine(folder, Path.GetRelativePath(from, file)));
        }

        return new(Path.Combine(folder, Path.GetFileName(built.Assembly)), [.. built.ProbePaths.Select(path => Here(path, sources, folder))]);
    }

    // A package's file stays where it is; one that a project of the copy makes does not.
    private static string Here(string path, string sources, string folder)
    {
        if (!path.StartsWith(sources + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return path;
        }

        var copy = Path.Combine(folder, Path.GetFileName(path));
        if (!File.Exists(copy))
        {
            CopyFile(path, copy);
        }

        return copy;
    }

    private static void CopyFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
