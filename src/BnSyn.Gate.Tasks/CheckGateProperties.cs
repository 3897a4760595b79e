using System.Collections;
using Microsoft.Build.Framework;

namespace BnSyn.Gate.Tasks;

/// <summary>Refuses what would otherwise be ignored in silence: a property of the gate that does not exist.</summary>
public class CheckGateProperties : Microsoft.Build.Utilities.Task
{
    /// <summary>The code logged for a name that is none; its row is in the table of diagnostics.</summary>
    public const string Unknown = "BNG1002";

    /// <summary>Full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Full path of BnSyn.Gate.Sdk.props, which has a default for every property that exists.</summary>
    [Required]
    public string Defaults { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingLog(Log, ProjectFile, new WarningsAsErrors(false, ""));
        var valid = GateProperties.ReadNames(Defaults);
        var commanded = ((IBuildEngine6)BuildEngine).GetGlobalProperties().Keys;
        var ofEnvironment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key);
        foreach (var unknown in commanded.Concat(ofEnvironment).Where(GateProperties.IsOfTheGate).Except(valid, StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal))
        {
            findings.AddError(
                Unknown,
                BuildMessages.UnknownProperty,
                ("property", unknown), ("suggestion", NearestName.Suggestion(unknown, valid)), ("valid", string.Join(", ", valid)));
        }

        return !Log.HasLoggedErrors;
    }
}
