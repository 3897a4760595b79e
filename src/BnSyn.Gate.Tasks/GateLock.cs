using System.Diagnostics;

namespace BnSyn.Gate.Tasks;

/// <summary>
/// One gate at a time where two would write the same files: a second build of the same project, or of another configuration with the
/// same folder of reports. The system releases it when the process ends, however it ends.
/// </summary>
internal sealed class GateLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    // What .NET gives as HResult: Windows' error codes, elsewhere the number of the error that the system gives for a lock that is taken.
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;

    private readonly FileStream? _file;

    /// <summary>Takes the lock of a folder, waiting for the process that has it.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="onWait">Called once before waiting.</param>
    /// <param name="isCancelled">Whether the lock is no longer wanted.</param>
    /// <param name="patience">How long is waited.</param>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public GateLock(string folder, Action onWait, Func<bool> isCancelled, TimeSpan patience)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        _file = TryOpen(path);
        if (_file is null)
        {
            onWait();
        }

        var waited = Stopwatch.StartNew();
        while (_file is null && !isCancelled() && waited.Elapsed < patience)
        {
            Thread.Sleep(BetweenTries);
            _file = TryOpen(path);
        }
    }

    /// <summary>Whether the lock was taken; false where it was cancelled before, or where patience ended.</summary>
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
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            return null;
        }
    }

    /// <summary>Whether another process has the file open; a file system that is full or read-only is not waited for.</summary>
    /// <param name="exception">Why the file could not be opened.</param>
    /// <returns>Whether waiting helps.</returns>
    internal static bool IsHeldByAnother(IOException exception) => Path.DirectorySeparatorChar == '\\'
        ? (exception.HResult & 0xFFFF) is SharingViolation or LockViolation
        : exception.HResult is WouldBlockOnLinux or WouldBlockOnMacOS;
}
