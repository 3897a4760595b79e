namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>The sources of tests, of which only the classes that somebody asks for are read.</summary>
internal sealed class TestSources
{
    private readonly List<(string File, SourceClass Class)> _classes = [];

    /// <summary>Reads the C# files of folders, and of the folders in them except what a build writes.</summary>
    /// <param name="folders">Full paths.</param>
    /// <param name="classes">The full names of the classes that are asked for.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public TestSources(IEnumerable<string> folders, IReadOnlyCollection<string> classes)
    {
        var names = classes.Select(name => name[(name.LastIndexOf('.') + 1)..]).Distinct(StringComparer.Ordinal).ToList();
        foreach (var file in folders.SelectMany(Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var code = File.ReadAllText(file);
            if (names.Any(name => code.Contains(name, StringComparison.Ordinal)))
            {
                _classes.AddRange(SourceClassReader.Read(file, code).Where(found => classes.Contains(found.Name)).Select(found => (file, found)));
            }
        }
    }

    /// <summary>The files that hold a class that was asked for.</summary>
    public IEnumerable<string> FilesRead => _classes.Select(found => found.File).Distinct(StringComparer.Ordinal);

    /// <summary>The members of a class, of all its parts; <see langword="null"/> where no file has it.</summary>
    /// <param name="name">Its full name.</param>
    public IReadOnlyList<SourceMember>? MembersOf(string name) =>
        _classes.Where(found => found.Class.Name == name).Select(found => found.Class.Members).ToList() is { Count: > 0 } parts ? [.. parts.SelectMany(part => part)] : null;

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs")
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => Path.GetFileName(inner) is not ("bin" or "obj")).SelectMany(Files));
}
