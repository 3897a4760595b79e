using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What was measured, with what and where.</summary>
internal static class EnvironmentSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var (engine, machine) = (input.Measurements.Engine, input.Measurements.Machine);
        text.Append("## Environment\n\n");
        MarkdownTable.Append(text, ["what", "value"],
        [
            ["engine", $"{engine.Assembly} {engine.Version}{(engine.IsOptimized ? "" : " (not optimised)")}"],
            ["commit", input.Request.Commit.Length > 0 ? input.Request.Commit : "unknown"],
            ["configuration", input.Request.Configuration],
            ["gate", input.Measurements.GateVersion],
            ["runtime", machine.Runtime],
            ["operating system", machine.OperatingSystem],
            ["processor", $"{machine.Processor}, {machine.Architecture}, {NumberText.Of((long)machine.ProcessorCount)} logical, {NumberText.Of((long)machine.VectorBits)}-bit vectors"],
            ["environment class", machine.EnvironmentClass],
        ]);
    }
}
