using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// What code can do to its process and not to itself alone: what is here has to be as before where the next mutant is to be tried in the
/// process.
/// </summary>
internal sealed record ProcessMark
{
    /// <summary>Threads that code has left are none of the pool's and none of the compiler's, of which a few come and go.</summary>
    private const int MoreThreads = 8;

    /// <summary>Engines that were loaded stay: some fifty of them, with what they have computed beforehand.</summary>
    private const long MoreBytes = 1L << 30;

    /// <summary>Environment variables, culture, working folder and bounds of the pool, as one text.</summary>
    public required string Settings { get; init; }

    /// <summary>How many threads it has besides the pool's.</summary>
    public required int Threads { get; init; }

    /// <summary>The memory that it has taken, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>This process now.</summary>
    public static ProcessMark Here()
    {
        using var process = Process.GetCurrentProcess();
        return new() { Settings = SettingsHere(), Threads = process.Threads.Count - ThreadPool.ThreadCount, Bytes = process.WorkingSet64 };
    }

    /// <summary>Whether the process has only come to what every engine brings.</summary>
    /// <param name="now">It, later.</param>
    public bool IsStill(ProcessMark now) => now.Settings == Settings && now.Threads <= Threads + MoreThreads && now.Bytes <= Bytes + MoreBytes;

    private static string SettingsHere()
    {
        ThreadPool.GetMinThreads(out var least, out var leastPorts);
        ThreadPool.GetMaxThreads(out var most, out var mostPorts);
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(variable => variable.Value is not "").Select(variable => $"{variable.Key}={variable.Value}").Order(StringComparer.Ordinal);
        string[] settings =
        [
            .. variables,
            Environment.CurrentDirectory,
            Which(CultureInfo.CurrentCulture),
            Which(CultureInfo.DefaultThreadCurrentCulture),
            Which(CultureInfo.DefaultThreadCurrentUICulture),
            string.Create(CultureInfo.InvariantCulture, $"{least} {leastPorts} {most} {mostPorts} {GCSettings.LatencyMode}"),
        ];
        return string.Join('\n', settings);
    }

    // A culture that was made out of another has its name.
    private static string Which(CultureInfo? culture) => culture is null ? "none" : RuntimeHelpers.GetHashCode(culture).ToString(CultureInfo.InvariantCulture);
}
