using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>
/// Ends a process with everything that it started. A process whose parent has ended belongs to nobody's tree any more: on Linux such ones are
/// found by a variable that all of them inherited.
/// </summary>
internal static class LeftProcesses
{
    /// <summary>The variable that a process of the gate has, for the processes that it starts.</summary>
    public const string LineageVariable = "PHYSICS_GATE_LINEAGE";

    /// <summary>The variable that every process of a backend has: the lineage, a slash and a mark of its own.</summary>
    public const string MarkVariable = "PHYSICS_GATE_MARK";

    private const string Processes = "/proc";

    /// <summary>A process that was killed is there until the system has taken it away.</summary>
    private const int MostRounds = 400;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>The lineage of this process.</summary>
    public static string Lineage { get; } = Environment.GetEnvironmentVariable(LineageVariable) is { Length: > 0 } given ? given : NewMark();

    /// <summary>A mark that nothing else has.</summary>
    public static string NewMark() => Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);

    /// <summary>Ends a process and what it started.</summary>
    /// <param name="process">The process.</param>
    /// <param name="mark">What its environment was given.</param>
    public static void Kill(Process process, string mark)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It has ended meanwhile, or a part of it has.
        }

        Sweep(mark);
    }

    /// <summary>Ends every process that inherited a mark.</summary>
    /// <param name="mark">A mark, or a lineage for all of its marks.</param>
    /// <returns>How many there were when it began.</returns>
    public static int Sweep(string mark)
    {
        var left = Of(mark);
        var count = left.Count;
        for (var round = 0; left.Count > 0 && round < MostRounds; round++)
        {
            left.ForEach(Kill);
            Thread.Sleep(Pause);
            left = Of(mark);
        }

        return count;
    }

    /// <summary>The processes that inherited a mark; none where the system does not show environments.</summary>
    /// <param name="mark">A mark, or a lineage for all of its marks.</param>
    /// <returns>Their ids.</returns>
    public static List<int> Of(string mark)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Processes))
        {
            return [];
        }

        var searched = Encoding.UTF8.GetBytes($"{MarkVariable}={mark}");
        return
        [
            .. Directory.EnumerateDirectories(Processes)
                .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0 && id != Environment.ProcessId && EnvironmentOf(id).IndexOf(searched) >= 0),
        ];
    }

    private static ReadOnlySpan<byte> EnvironmentOf(int process)
    {
        try
        {
            return File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"{Processes}/{process}/environ"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has ended meanwhile.
        }
    }
}
