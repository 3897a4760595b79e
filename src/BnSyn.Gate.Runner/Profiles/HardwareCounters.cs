using System.Runtime.InteropServices;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>Events that the processor counts for this thread while it runs the engine's code, by the system call <c>perf_event_open</c>.</summary>
/// <remarks>Linux on x64 and arm64. A virtual machine often has no counters, and a container is often not allowed to ask: then there is a reason instead.</remarks>
internal sealed class HardwareCounters : IDisposable
{
    // struct perf_event_attr of linux/perf_event.h: type at 0, size at 4, config at 8, flags at 40.
    private const int AttributeBytes = 128;
    private const int TypeHardware = 0;
    private const long ExcludeKernel = 1 << 5;
    private const long ExcludeHypervisor = 1 << 6;

    private static readonly (string Name, long Config)[] Events = [("instructions", 1), ("cache-misses", 3)];

    private readonly List<int> _files;

    /// <param name="files">A descriptor for each of <see cref="Names"/>; closed in the end.</param>
    internal HardwareCounters(List<int> files) => _files = files;

    /// <summary>What is counted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Events.Select(counted => counted.Name)];

    /// <summary>Why what was read does not count; empty while every reading succeeded.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Opens all counters, or none.</summary>
    /// <param name="problem">Why there are none; empty where there are.</param>
    /// <returns>The counters; <see langword="null"/> where there are none.</returns>
    public static HardwareCounters? Open(out string problem)
    {
        problem = "";
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
        {
            problem = "perf_event_open is a call of Linux on x64 and arm64";
            return null;
        }

        var files = new List<int>(Events.Length);
        foreach (var (name, config) in Events)
        {
            if (Open(config) is var file and >= 0)
            {
                files.Add(file);
                continue;
            }

            problem = $"perf_event_open refuses {name}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}";
            files.ForEach(opened => _ = Close(opened));
            return null;
        }

        return new(files);
    }

    /// <summary>The count of one event so far.</summary>
    /// <param name="counter">Its place in <see cref="Names"/>.</param>
    /// <returns>0 where it cannot be read; then <see cref="Problem"/> says why, and nothing that was read counts.</returns>
    public long Read(int counter)
    {
        var read = Read(_files[counter], out var value, sizeof(long));
        if (read == sizeof(long))
        {
            return value;
        }

        // The kernel gives no bytes of a counter that it has stopped for good.
        Problem = $"{Names[counter]} cannot be read: {(read < 0 ? Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()) : "the counter is stopped")}";
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.ForEach(file => _ = Close(file));
        _files.Clear();
    }

    private static int Open(long config)
    {
        var attributes = new byte[AttributeBytes];
        BitConverter.TryWriteBytes(attributes, TypeHardware);
        BitConverter.TryWriteBytes(attributes.AsSpan(4), AttributeBytes);
        BitConverter.TryWriteBytes(attributes.AsSpan(8), config);
        BitConverter.TryWriteBytes(attributes.AsSpan(40), ExcludeKernel | ExcludeHypervisor);
        var call = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 298 : 241;
        return (int)SystemCall(call, attributes, pid: 0, cpu: -1, group: -1, flags: 0);
    }

#pragma warning disable SYSLIB1054 // LibraryImport writes unsafe code, which the gate has none of.
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SystemCall(nint number, byte[] attributes, nint pid, nint cpu, nint group, nint flags);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Read(int file, out long value, nint count);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
#pragma warning restore SYSLIB1054
}
