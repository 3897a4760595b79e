using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// A folder for files that only this process needs. It goes with the process, also where that ends while something works in it: an end by the budget, by
/// a cancellation or with a parent waits for no one.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>A process that was just ended may still make a file.</summary>
    private const int Attempts = 20;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>Makes the folder.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("physics-gate-").FullName;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Remove();
    }

    private void OnExit(object? sender, EventArgs nothing) => Remove();

    private void Remove()
    {
        for (var attempt = 1; Directory.Exists(Path) && attempt <= Attempts; attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                Thread.Sleep(BetweenAttempts);
            }
        }
    }
}
