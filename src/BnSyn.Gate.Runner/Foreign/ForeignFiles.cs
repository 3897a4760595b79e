using System.Globalization;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>
/// The files that the processes of backends were made of, so that one that the build does not know of is noticed: programs and arguments that
/// are files, what a client names as loaded, and on Linux what is mapped into their memory.
/// </summary>
internal static class ForeignFiles
{
    private static readonly Lock Gate = new();
    private static readonly SortedSet<string> Seen = new(StringComparer.Ordinal);
    private static readonly SortedSet<string> Installations = new(StringComparer.Ordinal);

    /// <summary>The files, full paths, sorted; without those of a program's own installation.</summary>
    public static IReadOnlyList<string> All
    {
        get
        {
            lock (Gate)
            {
                return [.. Seen.Where(file => !Installations.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))];
            }
        }
    }

    /// <summary>Takes notice of a process before it is started.</summary>
    /// <param name="program">Full path of what is started.</param>
    /// <param name="isOfTheMachine">Whether it was found on the path: what it brings is the machine's, as the runtime of .NET is.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="engine">The folder of the scenarios' assembly: no installation of the machine holds that.</param>
    public static void Start(string program, bool isOfTheMachine, IEnumerable<string> arguments, string folder, string engine)
    {
        lock (Gate)
        {
            if (isOfTheMachine)
            {
                // PREFIX/bin/python3 has its libraries in PREFIX/lib; a link leads to another prefix.
                foreach (var path in new[] { program, File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program })
                {
                    var prefix = Path.GetDirectoryName(Path.GetDirectoryName(path));
                    var isTooWide = prefix is null || prefix == Path.GetPathRoot(path) || engine.StartsWith(prefix + Path.DirectorySeparatorChar, StringComparison.Ordinal);
                    Installations.Add(isTooWide ? path : prefix + Path.DirectorySeparatorChar);
                }
            }
            else
            {
                Seen.Add(program);
            }

            Seen.UnionWith(arguments.Select(argument => Path.GetFullPath(argument.Length > 0 ? argument : ".", folder)).Where(File.Exists));
        }
    }

    /// <summary>Takes notice of what a client says that it has loaded.</summary>
    /// <param name="files">Paths.</param>
    /// <param name="folder">The folder that they are relative to.</param>
    public static void Add(IEnumerable<string> files, string folder)
    {
        lock (Gate)
        {
            Seen.UnionWith(files.Where(file => file.Length > 0 && !file.Contains('\0', StringComparison.Ordinal)).Select(file => Path.GetFullPath(file, folder)).Where(File.Exists));
        }
    }

    /// <summary>Takes notice of what is mapped into the memory of a process; of nothing where the system does not show that.</summary>
    /// <param name="process">Its id.</param>
    public static void AddMapped(int process)
    {
        try
        {
            var maps = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/maps");
            Add(File.Exists(maps) ? MappedFiles.In(File.ReadLines(maps)) : [], "/");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended.
        }
    }
}
