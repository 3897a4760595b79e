namespace BnSyn.Cli;

/// <summary>Whether a file can be written, found out before a run and not after an hour.</summary>
internal static class OutputFile
{
    /// <summary>Checks that a path is a file in a folder that is there.</summary>
    /// <param name="what">What is written, for the message: <c>the trace</c>.</param>
    /// <param name="path">The path, or <see langword="null"/> where nothing is written.</param>
    /// <exception cref="UsageException">It is not.</exception>
    internal static void Require(string what, string? path)
    {
        if (path is null)
        {
            return;
        }

        string? folder = path.Length == 0 ? null : Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder) || Directory.Exists(path))
        {
            throw new UsageException($"cannot write {what} to '{path}': it must be a file in an existing folder");
        }
    }
}
