using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>The files that the engine was made of or could read, folded once: a missing one can be seen.</summary>
internal static class InputsSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var inputs = input.Measurements.Inputs;
        if (inputs.Count == 0)
        {
            return;
        }

        text.Append("## Inputs\n\nA change of one of these runs the gate again.\n\n");
        var extent = $"{NumberText.Of((long)inputs.Count)} files, {NumberText.Of(inputs.Sum(file => file.Bytes))} B";
        text.Append(input.IsShort ? $"{extent}.\n\n" : $"<details><summary>{extent}</summary>\n\n");
        MarkdownTable.Append(text, ["file", "size (B):", "SHA-256"], inputs.Select(file => new[] { file.Name, NumberText.Of(file.Bytes), file.Sha256 }));
        text.Append(input.IsShort ? "" : "</details>\n\n");
    }
}
