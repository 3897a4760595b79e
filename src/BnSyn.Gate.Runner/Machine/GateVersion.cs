using System.Reflection;

namespace BnSyn.Gate.Runner.Machine;

/// <summary>The gate's own version.</summary>
internal static class GateVersion
{
    /// <summary>As in <c>--version</c>.</summary>
    public static string Text { get; } =
        typeof(GateVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
