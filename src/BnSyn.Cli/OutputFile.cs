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

    /// <summary>Checks that two files are not one, of which the second would replace the first.</summary>
    /// <param name="first">What is written to the first, for the message: <c>the trace</c>.</param>
    /// <param name="firstPath">Its path, or <see langword="null"/> where it is not written.</param>
    /// <param name="second">What is written to the second.</param>
    /// <param name="secondPath">Its path, or <see langword="null"/> where it is not written.</param>
    /// <exception cref="UsageException">They are.</exception>
    internal static void RequireApart(string first, string? firstPath, string second, string? secondPath)
    {
        if (firstPath is not null && secondPath is not null && Path.GetFullPath(firstPath) == Path.GetFullPath(secondPath))
        {
            throw new UsageException($"{first} and {second} cannot both be written to '{secondPath}': give each a file of its own");
        }
    }
}
