namespace BnSyn.Gate.Runner.Foreign;

/// <summary>Finds the file of a program as a shell does, but never in the working folder by chance.</summary>
internal static class ProgramPath
{
    /// <summary>Finds it.</summary>
    /// <param name="program">A name, or a path.</param>
    /// <param name="folder">What a path is relative to.</param>
    /// <returns>The full path, and whether it was found on the path; <see langword="null"/> where there is none.</returns>
    public static (string File, bool IsOfTheMachine)? Find(string program, string folder)
    {
        if (program.Contains('/', StringComparison.Ordinal) || program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(program))
        {
            return First([Path.GetFullPath(program, folder)]) is { } file ? (file, false) : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return First(folders.Where(Path.IsPathRooted).Select(place => Path.Combine(place, program))) is { } found ? (found, true) : null;
    }

    private static string? First(IEnumerable<string> paths) => paths
        .SelectMany(path => OperatingSystem.IsWindows() && !Path.HasExtension(path) ? new[] { path + ".exe", path + ".cmd", path + ".bat" } : [path])
        .FirstOrDefault(File.Exists);
}
