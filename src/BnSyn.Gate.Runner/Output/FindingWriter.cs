using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Runner.Output;

/// <summary>Prints findings: for MSBuild as lines of the protocol, for a person in the canonical form that editors understand.</summary>
/// <param name="forMSBuild">Which of the two.</param>
internal sealed class FindingWriter(bool forMSBuild)
{
    private readonly Lock _gate = new();

    /// <summary>Prints them in order.</summary>
    /// <param name="findings">Any findings.</param>
    public void Write(IEnumerable<Finding> findings)
    {
        lock (_gate)
        {
            foreach (var finding in findings)
            {
                GateConsole.Out.WriteLine(forMSBuild ? DiagnosticLine.Format(finding) : Canonical(finding));
            }
        }
    }

    /// <summary>Prints a plain sentence.</summary>
    /// <param name="text">One line.</param>
    public void Say(string text)
    {
        lock (_gate)
        {
            // A line break or a tab inside the text would end the protocol's line or its last field.
            GateConsole.Out.WriteLine(forMSBuild ? $"message\t\t\t0\t0\t\t{text.ReplaceLineEndings(" ").Replace('\t', ' ')}" : text);
        }
    }

    private static string Canonical(Finding finding)
    {
        var place = finding.Location is { } at ? at.Line > 0 ? $"{at.File}({at.Line},{at.Column}): " : $"{at.File}: " : "";
        return $"{place}{SeverityWord.Of(finding.Severity)} {finding.Diagnostic.Code}: {finding.Message}";
    }
}
