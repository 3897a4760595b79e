namespace BnSyn.Gate.Tasks;

/// <summary>
/// One gate at a time where two would write the same files: a second build of the same project, or of another configuration with the
/// same folder of reports. The system releases it when the process ends, however it ends.
/// </summary>
internal sealed class GateLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    private readonly FileStream? _file;

    /// <summary>Takes the lock of a folder, waiting for whoever has it.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="onWait">Called once before waiting.</param>
    /// <param name="isCancelled">Whether nobody wants the lock any more.</param>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public GateLock(string folder, Action onWait, Func<bool> isCancelled)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        _file = TryOpen(path);
        if (_file is null)
        {
            onWait();
        }

        while (_file is null && !isCancelled())
        {
            Thread.Sleep(BetweenTries);
            _file = TryOpen(path);
        }
    }

    /// <summary>Whether the lock was taken; false where it was cancelled before.</summary>
    public bool IsTaken => _file is not null;

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    // Not deleted at the end: who waits for a file that is gone would not see who comes next.
    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
