using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Testing;

/// <summary>The environment of the gate's process: without what MSBuild put there, and without what a test run attaches to every process below it.</summary>
internal static class TestHostEnvironment
{
    /// <summary>Profilers, as collectors of coverage are, hooks and hot reload change the code that is compiled, or run in the process.</summary>
    private static readonly string[] TakenOut =
        ["CORECLR_ENABLE_PROFILING", "CORECLR_PROFILER", "COR_ENABLE_PROFILING", "COR_PROFILER", "DOTNET_STARTUP_HOOKS", "DOTNET_MODIFIABLE_ASSEMBLIES"];

    /// <summary>Takes these variables out.</summary>
    /// <param name="environment">The child's environment.</param>
    public static void Scrub(IDictionary<string, string?> environment)
    {
        ChildEnvironment.Scrub(environment);
        var unwanted = environment.Keys.Where(name => TakenOut.Any(begin => name.StartsWith(begin, StringComparison.OrdinalIgnoreCase))).ToList();
        unwanted.ForEach(name => environment.Remove(name));
    }
}
