using System.Xml.Linq;

namespace BnSyn.Gate.Tasks;

/// <summary>The gate's properties that a user may set: those that BnSyn.Gate.Sdk.props gives a default.</summary>
internal static class GateProperties
{
    /// <summary>Whether the baselines are written anew.</summary>
    public const string RefreshBaselines = "PhysicsGateRefreshBaselines";

    /// <summary>Whether that is allowed in continuous integration.</summary>
    public const string AllowRefreshInCI = "PhysicsGateAllowRefreshInCI";

    // No property of anybody else begins so.
    private const string Prefix = "PhysicsGate";

    /// <summary>Whether a name is the gate's to judge.</summary>
    /// <param name="name">The name of any property.</param>
    /// <returns>True for a name in the gate's style, in any case, whether or not there is such a property.</returns>
    public static bool IsOfTheGate(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the names.</summary>
    /// <param name="defaults">Full path of BnSyn.Gate.Sdk.props.</param>
    /// <returns>All of them, sorted.</returns>
    public static IReadOnlyList<string> ReadNames(string defaults) =>
    [
        .. XDocument.Load(defaults).Descendants("PropertyGroup").Elements()
            .Select(element => element.Name.LocalName)
            .Where(IsOfTheGate)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];
}
