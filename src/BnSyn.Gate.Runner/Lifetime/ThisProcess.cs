using System.Diagnostics;
using BnSyn.Gate.Runner.Foreign;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>The process that runs this code.</summary>
internal static class ThisProcess
{
    /// <summary>Ends it at once: what an engine would do at the end of the process is not waited for.</summary>
    public static void Kill()
    {
        // They would go on without anything that knows of them.
        ChildWatch.EndAll();
        using var process = Process.GetCurrentProcess();
        process.Kill();
    }
}
