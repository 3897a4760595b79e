using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace BnSyn.Gate.Tasks;

/// <summary>Turns the child's findings into MSBuild's errors, warnings and messages, and remembers what it has said.</summary>
internal sealed class FindingLog
{
    private readonly TaskLoggingHelper _log;
    private readonly string _projectFile;
    private readonly WarningsAsErrors _warningsAsErrors;

    /// <param name="log">The task's log.</param>
    /// <param name="projectFile">Where a finding without a place points: MSBuild would name the package's own file.</param>
    /// <param name="warningsAsErrors">Which warnings are errors.</param>
    public FindingLog(TaskLoggingHelper log, string projectFile, WarningsAsErrors warningsAsErrors) =>
        (_log, _projectFile, _warningsAsErrors) = (log, projectFile, warningsAsErrors);

    /// <summary>Whether there was an error or a warning.</summary>
    public bool HasProblem { get; private set; }

    /// <summary>Whether the child said how it ended.</summary>
    public bool HasClosingLine { get; private set; }

    /// <summary>Logs one finding of the child.</summary>
    /// <param name="finding">What it said.</param>
    public void Add(FindingLine finding)
    {
        var file = finding.File.Length > 0 ? finding.File : _projectFile;
        if (finding.Severity == "error" || (finding.Severity == "warning" && _warningsAsErrors.Include(finding.Code)))
        {
            HasProblem = true;
            _log.LogError(null, finding.Code, null, finding.HelpLink, file, finding.Line, finding.Column, 0, 0, "{0}", finding.Message);
        }
        else if (finding.Severity == "warning")
        {
            HasProblem = true;
            _log.LogWarning(null, finding.Code, null, finding.HelpLink, file, finding.Line, finding.Column, 0, 0, "{0}", finding.Message);
        }
        else
        {
            HasClosingLine = true;
            _log.LogMessage(MessageImportance.High, "{0}", finding.Message);
        }
    }

    /// <summary>Logs an error of the task itself, at the project.</summary>
    /// <param name="code">Its row is in the table of diagnostics.</param>
    /// <param name="template">What is the matter: one of <see cref="BuildMessages"/>.</param>
    /// <param name="values">What replaces the names in braces.</param>
    public void AddError(string code, string template, params (string Name, string Value)[] values) => _log.LogError(
        null, code, null, $"https://github.com/bnsyn/gate/blob/main/docs/diagnostics.md#{code.ToLowerInvariant()}", _projectFile, 0, 0, 0, 0, "{0}",
        Regex.Replace(template, @"\{(\w+)\}", hole => values.Single(value => value.Name == hole.Groups[1].Value).Value));
}
