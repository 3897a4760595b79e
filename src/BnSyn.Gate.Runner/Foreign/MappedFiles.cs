namespace BnSyn.Gate.Runner.Foreign;

/// <summary>The files that are mapped into the memory of a process, as Linux lists them.</summary>
internal static class MappedFiles
{
    /// <summary>
    /// Address, permissions, offset, device, inode and, where there is a file, its path. Into a file that is shared and writable
    /// something is written, as the gate's own notes are: a result.
    /// </summary>
    /// <param name="lines">The lines of <c>/proc/.../maps</c>.</param>
    /// <returns>Full paths.</returns>
    public static IEnumerable<string> In(IEnumerable<string> lines) => lines
        .Where(line => line.Split(' ', 3) is not [_, [_, 'w', _, 's'], _])
        .Select(line => line.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? line[at..] : "")
        .Where(path => path.Length > 0 && !path.EndsWith(" (deleted)", StringComparison.Ordinal));
}
