using System.Collections;
using Microsoft.Build.Framework;

namespace BnSyn.Gate.Tasks;

/// <summary>
/// Refuses what would otherwise be ignored in silence or come by stealth: a property of the gate that does not exist, and baselines
/// that are to be written anew because a variable of the environment or a line of a project says so.
/// </summary>
public class CheckGateProperties : Microsoft.Build.Utilities.Task
{
    /// <summary>The code logged for a name that is none; its row is in the table of diagnostics.</summary>
    public const string Unknown = "BNG1002";

    /// <summary>The code logged for a refresh that nobody asked for on the command line; its row is in the table of diagnostics.</summary>
    public const string NotOnTheCommandLine = "BNG1020";

    /// <summary>Full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The property of that name.</summary>
    public bool RefreshBaselines { get; set; }

    /// <summary>The property of that name.</summary>
    public bool AllowRefreshInCI { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingLog(Log, ProjectFile, new WarningsAsErrors(false, ""));
        var commanded = ((IBuildEngine6)BuildEngine).GetGlobalProperties();
        var ofEnvironment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key);
        foreach (var unknown in commanded.Keys.Concat(ofEnvironment).Where(IsUnknown).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal))
        {
            findings.AddError(
                Unknown,
                BuildMessages.UnknownProperty,
                ("property", unknown), ("suggestion", NearestName.Suggestion(unknown, GateProperties.All)), ("valid", string.Join(", ", GateProperties.All)));
        }

        Refuse(RefreshBaselines, GateProperties.RefreshBaselines, "rewrites the baselines");
        Refuse(RefreshBaselines && AllowRefreshInCI, GateProperties.AllowRefreshInCI, "lets a server rewrite the baselines");
        return !Log.HasLoggedErrors;

        void Refuse(bool isSet, string name, string does)
        {
            if (isSet && !commanded.Keys.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                var place = Environment.GetEnvironmentVariable(name) is null ? "a project or a file that it imports" : "the environment";
                findings.AddError(NotOnTheCommandLine, BuildMessages.NotOnTheCommandLine, ("property", name), ("does", does), ("place", place));
            }
        }
    }

    private static bool IsUnknown(string name) =>
        name.StartsWith(GateProperties.Prefix, StringComparison.OrdinalIgnoreCase)
        && !GateProperties.All.Contains(name, StringComparer.OrdinalIgnoreCase);
}
