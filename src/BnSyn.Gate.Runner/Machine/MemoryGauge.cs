using System.Globalization;

namespace BnSyn.Gate.Runner.Machine;

/// <summary>Reads the memory of this process and, on Linux, what the other processes of the machine have left of it.</summary>
/// <param name="isLimited">Whether memory has an end; false where the user says how much goes on at once.</param>
/// <param name="ofBackends">What the processes have in memory that this one has started for backends, in bytes; <see langword="null"/> where it starts none.</param>
internal sealed class MemoryGauge(bool isLimited, Func<long>? ofBackends = null) : IMemoryGauge
{
    private const string MemInfo = "/proc/meminfo";

    /// <summary>What is left for the system, and for what grows after its first step.</summary>
    private const double Reserve = 0.2;

    /// <inheritdoc/>
    public long UsedBytes => Environment.WorkingSet + (ofBackends?.Invoke() ?? 0);

    /// <inheritdoc/>
    public long FreeBytes => isLimited
        ? (long)((1 - Reserve) * Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - UsedBytes, LeftByOthers()))
        : long.MaxValue;

    /// <inheritdoc/>
    public void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    // The runtime knows the limit of a container, and elsewhere only how much memory there is in all.
    private static long LeftByOthers()
    {
        try
        {
            return File.Exists(MemInfo)
                && File.ReadLines(MemInfo).FirstOrDefault(line => line.StartsWith("MemAvailable:", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kibibytes, ..]
                && long.TryParse(kibibytes, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number * 1024
                    : long.MaxValue;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return long.MaxValue;
        }
    }
}
