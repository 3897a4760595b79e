namespace BnSyn.Gate.Tasks.Inputs;

/// <summary>
/// What the scenarios' process can read of a build: everything in its output folder, what it references from elsewhere, and what
/// the project names as <c>PhysicsGateInput</c>. Not the symbols and the documentation beside an assembly: they compute nothing.
/// </summary>
internal static class InputFiles
{
    /// <summary>Finds them.</summary>
    /// <param name="outputFolder">The build's output folder, full; one that is not there holds nothing.</param>
    /// <param name="references">Full paths of referenced files, each with the folder that it is copied to, or an empty one.</param>
    /// <param name="named">Full paths of the files that the project names.</param>
    /// <param name="projectFolder">The project's folder, full.</param>
    /// <param name="apart">Folders that hold what the gate itself reads and writes, full.</param>
    /// <param name="written">Full paths of files that the engine itself writes: results, no inputs.</param>
    /// <returns>The files by name, each path once.</returns>
    public static IReadOnlyList<InputFile> Of(
        string outputFolder,
        IEnumerable<(string Path, string Folder)> references,
        IEnumerable<string> named,
        string projectFolder,
        IEnumerable<string> apart,
        IEnumerable<string> written)
    {
        var files = new SortedDictionary<string, InputFile>(StringComparer.Ordinal);
        var walls = apart.Select(WithSeparator).ToList();
        var results = new HashSet<string>(written, StringComparer.Ordinal);
        foreach (var path in Directory.Exists(outputFolder) ? Directory.EnumerateFiles(outputFolder, "*", SearchOption.AllDirectories) : [])
        {
            if (!walls.Any(wall => path.StartsWith(wall, StringComparison.Ordinal)))
            {
                Add(Below(outputFolder, path), path);
            }
        }

        // The copy in the output folder is what is read where there is one.
        foreach (var (path, folder) in references.Where(reference => File.Exists(reference.Path)).OrderBy(reference => reference.Path, StringComparer.Ordinal))
        {
            Add(folder.Replace('\\', '/') + Path.GetFileName(path), path);
        }

        foreach (var path in named)
        {
            Add("project/" + Below(projectFolder, path), path);
        }

        return [.. files.Values];

        void Add(string name, string path)
        {
            if (!files.ContainsKey(name) && !results.Contains(path) && !ComputesNothing(path))
            {
                files.Add(name, new(name, path));
            }
        }
    }

    /// <summary>Whether a file says nothing of what is computed: symbols, which the trace of a fault reads, and documentation beside an assembly.</summary>
    public static bool ComputesNothing(string path) => Path.GetExtension(path) switch
    {
        ".pdb" => true,
        ".xml" => File.Exists(Path.ChangeExtension(path, ".dll")),
        _ => false,
    };

    private static string Below(string folder, string path) =>
        (path.StartsWith(WithSeparator(folder), StringComparison.Ordinal) ? path.Substring(WithSeparator(folder).Length) : path).Replace('\\', '/');

    private static string WithSeparator(string folder) =>
        folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
