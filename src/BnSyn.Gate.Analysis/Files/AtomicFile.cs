using System.Text;

namespace BnSyn.Gate.Analysis.Files;

/// <summary>
/// Writes a file so that a reader finds either the old file or the new one, whenever the process ends.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="text">The whole content.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Write(string path, string text) => Write(path, Utf8WithoutMark.GetBytes(text));

    /// <summary>Writes bytes; <paramref name="beforeRename"/> is where a test ends the process.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="beforeRename">Called when the new content is written beside the old one.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, Action? beforeRename = null)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(directory);
        Leftovers.Remove(directory);

        // In the same folder, because a rename across file systems is a copy.
        var temporary = Path.Combine(directory, Leftovers.NameFor(Path.GetFileName(path)));
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            beforeRename?.Invoke();
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // On a full disk what was begun would keep it full.
            Leftovers.Delete(temporary);
            throw;
        }
    }

    /// <summary>Removes what processes that are gone left half written.</summary>
    /// <param name="folders">Full paths; one that is not there has nothing.</param>
    public static void RemoveLeftovers(params IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        foreach (var folder in folders)
        {
            Leftovers.Remove(folder);
        }
    }
}
