using System.Collections;

namespace BnSyn.Gate.Tasks;

/// <summary>
/// The environment of the processes that run an engine: what MSBuild put there would change how they compute and is taken out, and
/// what a user set and the runtime or a native library reads is an input of the gate.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>Names the program that the gate's own processes are started with; for an emulator, which has no part in the kernel.</summary>
    public const string Program = "PHYSICS_GATE_PROGRAM";

    /// <summary>
    /// Whether the runtime keeps the pages of compiled code from being writable and executable at once. In processes that live for a
    /// second, as the gate's do, that takes a fifth of all processor time, and what it hinders is code that the user runs anyway.
    /// </summary>
    public const string SeparatePages = "DOTNET_EnableWriteXorExecute";

    private static readonly string[] TakenOut = ["DOTNET_HOST_PATH", "DOTNET_CLI_TELEMETRY_SESSIONID", "COMPLUS_TieredPGO", "DOTNET_TieredPGO"];

    /// <summary>Names that begin so choose code, memory or threads: of the runtime, of the loader, and of the usual numerical libraries.</summary>
    private static readonly string[] Counting =
        ["DOTNET_", "COMPlus_", "CORECLR_", "LD_", "DYLD_", "GLIBC_TUNABLES", "MALLOC_", "OMP_", "GOMP_", "KMP_", "MKL_", "OPENBLAS_", "BLIS_", "VECLIB_", "CUDA_VISIBLE_DEVICES", "PYTHON", Program];

    /// <summary>Of these, what only says where the runtime is, how its commands talk, and where it writes the code that it compiles.</summary>
    private static readonly string[] NotCounting =
        ["DOTNET_ROOT", "DOTNET_CLI_", "DOTNET_NOLOGO", "DOTNET_MULTILEVEL_LOOKUP", "DOTNET_SKIP_", "DOTNET_GENERATE_", "DOTNET_ADD_", "DOTNET_PRINT_", "DOTNET_RUNNING_IN_", "DOTNET_USE_POLLING_", "DOTNET_NUGET_", "DOTNET_SDK_", "DOTNET_MSBUILD_", "DOTNET_INSTALL_", "DOTNET_VERSION", "DOTNET_TOOLS_", "LD_RUN_PATH", SeparatePages];

    /// <summary>Takes out MSBuild's variables.</summary>
    /// <typeparam name="T">A value, which may be absent where the framework says so.</typeparam>
    /// <param name="environment">The child's environment.</param>
    public static void Scrub<T>(IDictionary<string, T> environment)
    {
        var unwanted = environment.Keys.Where(IsTakenOut).ToList();
        unwanted.ForEach(name => environment.Remove(name));
    }

    /// <summary>Lets a process of the gate start sooner, unless the user has said otherwise.</summary>
    /// <typeparam name="T">A value, which may be absent where the framework says so.</typeparam>
    /// <param name="environment">The child's environment.</param>
    public static void StartSooner<T>(IDictionary<string, T> environment)
        where T : class?
    {
        if (!environment.ContainsKey(SeparatePages))
        {
            environment[SeparatePages] = (T)(object)"0";
        }
    }

    /// <summary>The variables that a verdict may depend on.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>Them, by name.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> ThatCount(IEnumerable<DictionaryEntry> environment) =>
    [
        .. environment
            .Select(variable => new KeyValuePair<string, string>((string)variable.Key, variable.Value as string ?? ""))
            .Where(variable => !IsTakenOut(variable.Key) && Begins(Counting, variable.Key) && !Begins(NotCounting, variable.Key))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal),
    ];

    private static bool IsTakenOut(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || TakenOut.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool Begins(string[] prefixes, string name) =>
        prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
