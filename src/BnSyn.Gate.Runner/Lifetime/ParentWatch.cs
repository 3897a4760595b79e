using System.Diagnostics;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// Notices that the build that started this process is gone: a killed <c>dotnet build</c> tells its children nothing.
/// </summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Watches in the background.</summary>
    /// <param name="parents">The processes to watch; may be none.</param>
    /// <param name="onGone">Called once when one of them is gone.</param>
    public static void Start(IReadOnlyList<int> parents, Action onGone)
    {
        if (parents.Count == 0)
        {
            return;
        }

        var thread = new Thread(() => Watch(parents, onGone)) { IsBackground = true, Name = "parent watch" };
        thread.Start();
    }

    private static void Watch(IReadOnlyList<int> parents, Action onGone)
    {
        while (parents.All(IsAlive))
        {
            Thread.Sleep(Interval);
        }

        onGone();
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
