namespace BnSyn.Cli;

/// <summary>A file that is there completely or not at all: written beside its place, then moved onto it.</summary>
internal static class AtomicFile
{
    /// <summary>Lets <paramref name="write"/> fill a temporary file in the same folder and renames it to <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">The file cannot be written; an older file at <paramref name="path"/> is untouched.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            throw new UsageException($"cannot write the file: {e.Message}", e);
        }
        catch
        {
            // A run that is cancelled while it writes leaves nothing either.
            Remove(temporary);
            throw;
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one worth telling.
        }
    }
}
