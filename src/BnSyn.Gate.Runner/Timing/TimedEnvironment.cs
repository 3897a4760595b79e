namespace BnSyn.Gate.Runner.Timing;

/// <summary>
/// What the environment of a process that times is given: its first call runs the code that its last one does. The gate's own process
/// has tiers, because most of its code runs once.
/// </summary>
internal static class TimedEnvironment
{
    /// <summary>Values by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_TieredPGO"] = "0",
    };
}
