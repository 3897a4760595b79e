using System.Text;

namespace BnSyn.Gate.Tasks.Inputs;

/// <summary>
/// What the scenarios' process can read of a build: everything in its output folder, what it references from elsewhere, and what
/// the project names as <c>PhysicsGateInput</c>. Not the symbols and the documentation of an assembly: they compute nothing.
/// </summary>
internal static class InputFiles
{
    private const int LongestBeginning = 512;

    /// <summary>How files of symbols begin: those of .NET, as in ECMA-335 II.24.2.1, and those of Windows.</summary>
    private static readonly string[] Symbols = ["BSJB", "Microsoft C/C++ "];

    /// <summary>Finds them.</summary>
    /// <param name="outputFolder">The build's output folder, full; one that is not there holds nothing.</param>
    /// <param name="references">Full paths of referenced files, each with the folder that it is copied to, or an empty one.</param>
    /// <param name="named">Full paths of the files that the project names.</param>
    /// <param name="projectFolder">The project's folder, full.</param>
    /// <param name="apart">Folders that hold what the gate itself reads and writes, full. One that has the output folder in it sets nothing apart.</param>
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
        var walls = apart.Select(WithSeparator).Where(wall => !WithSeparator(outputFolder).StartsWith(wall, StringComparison.Ordinal)).ToList();
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

    /// <summary>
    /// Whether a file says nothing of what is computed: symbols, which the trace of a fault reads, and documentation beside an assembly.
    /// By what is in it: a <c>.pdb</c> may be a molecule of the Protein Data Bank, an <c>.xml</c> a table of the engine's.
    /// </summary>
    public static bool ComputesNothing(string path) => Path.GetExtension(path) switch
    {
        ".pdb" => Symbols.Any(begins => BeginningOf(path).StartsWith(begins, StringComparison.Ordinal)),
        ".xml" => File.Exists(Path.ChangeExtension(path, ".dll")) && BeginningOf(path).Contains("<doc>"),
        _ => false,
    };

    /// <summary>The first characters of a file; none of one that cannot be read, which is for the reader of all of it to say.</summary>
    private static string BeginningOf(string path)
    {
        try
        {
            using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[LongestBeginning];
            return Encoding.ASCII.GetString(bytes, 0, content.Read(bytes, 0, bytes.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Below(string folder, string path) =>
        (path.StartsWith(WithSeparator(folder), StringComparison.Ordinal) ? path.Substring(WithSeparator(folder).Length) : path).Replace('\\', '/');

    private static string WithSeparator(string folder) =>
        folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
