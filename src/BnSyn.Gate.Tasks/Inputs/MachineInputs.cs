using System.Runtime.InteropServices;

namespace BnSyn.Gate.Tasks.Inputs;

/// <summary>
/// What a pass holds for besides files: the runtimes that are installed, of which the gate's processes take the newest that fits, the
/// operating system with its mathematical library, and the instructions of the processor. An output folder may travel, as a server's cache does.
/// </summary>
internal static class MachineInputs
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>What the kernel says of a processor and what code may depend on; its clock and its microcode are left out.</summary>
    private static readonly string[] OfTheProcessor = ["vendor_id", "cpu family", "model", "model name", "stepping", "flags", "CPU implementer", "CPU part", "CPU variant", "Features"];

    /// <summary>Describes this machine.</summary>
    /// <returns>Names and values, in an order that does not change.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Here() => Of(Root(), File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile) : []);

    /// <summary>Describes a machine.</summary>
    /// <param name="root">The folder of the program <c>dotnet</c>; where it has no runtimes, that of this process counts.</param>
    /// <param name="processors">Lines as those of <c>/proc/cpuinfo</c>; the first processor counts.</param>
    /// <returns>Names and values, in an order that does not change.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(string root, IEnumerable<string> processors)
    {
        var shared = Path.Combine(root, "shared");
        var runtimes = Directory.Exists(shared)
            ? Directory.EnumerateDirectories(shared).SelectMany(Directory.EnumerateDirectories).Select(folder => folder.Substring(shared.Length + 1).Replace('\\', '/')).OrderBy(name => name, StringComparer.Ordinal)
            : Enumerable.Repeat(RuntimeInformation.FrameworkDescription, 1);
        return
        [
            .. runtimes.Select(name => Line("runtime", name)),
            Line("system", RuntimeInformation.OSDescription),
            Line("architecture", RuntimeInformation.OSArchitecture.ToString()),
            Line("processor", Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? ""),
            .. processors.TakeWhile(line => line.Length > 0).Where(line => OfTheProcessor.Contains(line.Split(':')[0].Trim(), StringComparer.Ordinal)).Select(line => Line("processor", line)),
        ];
    }

    // As the gate's process is started.
    private static string Root() => Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static KeyValuePair<string, string> Line(string name, string value) => new(name, value);
}
