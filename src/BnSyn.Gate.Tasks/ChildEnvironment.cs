namespace BnSyn.Gate.Tasks;

/// <summary>What MSBuild puts into the environment of its children would change how they build and time; it is taken out.</summary>
internal static class ChildEnvironment
{
    private static readonly string[] Names = ["DOTNET_HOST_PATH", "DOTNET_CLI_TELEMETRY_SESSIONID", "COMPLUS_TieredPGO", "DOTNET_TieredPGO"];

    /// <summary>Takes out MSBuild's variables.</summary>
    /// <typeparam name="T">A value, which may be absent where the framework says so.</typeparam>
    /// <param name="environment">The child's environment.</param>
    public static void Scrub<T>(IDictionary<string, T> environment)
    {
        var unwanted = environment.Keys.Where(IsUnwanted).ToList();
        unwanted.ForEach(name => environment.Remove(name));
    }

    private static bool IsUnwanted(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
