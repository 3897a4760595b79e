using Microsoft.Build.Framework;

namespace BnSyn.Gate.Tasks;

/// <summary>Refuses what would otherwise come by stealth: baselines that are to be written anew because a variable of the environment or a line of a project says so.</summary>
public class CheckRefresh : Microsoft.Build.Utilities.Task
{
    /// <summary>The code logged for a refresh that was not asked for on the command line; its row is in the table of diagnostics.</summary>
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
        var commanded = ((IBuildEngine6)BuildEngine).GetGlobalProperties().Keys;
        Refuse(RefreshBaselines, GateProperties.RefreshBaselines, "rewrites the baselines");
        Refuse(RefreshBaselines && AllowRefreshInCI, GateProperties.AllowRefreshInCI, "lets a server rewrite the baselines");
        return !Log.HasLoggedErrors;

        void Refuse(bool isSet, string name, string does)
        {
            if (isSet && !commanded.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                var place = Environment.GetEnvironmentVariable(name) is null ? "a project or a file that it imports" : "the environment";
                findings.AddError(NotOnTheCommandLine, BuildMessages.NotOnTheCommandLine, ("property", name), ("does", does), ("place", place));
            }
        }
    }
}
