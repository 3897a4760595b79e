using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
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
            .. input.Measurements.ForeignEngines?.Select(Row) ?? [],
            .. input.Measurements.OtherVersions?.Select(Row) ?? [],
            .. input.Measurements.Claims is { } claims ? [["claims", claims.ToString()]] : Array.Empty<string[]>(),
            ["commit", input.Request.Commit.Length > 0 ? input.Request.Commit : "unknown"],
            ["configuration", input.Request.Configuration],
            ["gate", input.Measurements.GateVersion],
            ["runtime", machine.Runtime],
            ["operating system", machine.OperatingSystem],
            ["processor", $"{machine.Processor}, {machine.Architecture}, {NumberText.Of((long)machine.ProcessorCount)} logical, {NumberText.Of((long)machine.VectorBits)}-bit vectors"],
            ["environment class", machine.EnvironmentClass],
        ]);
    }

    private static string[] Row(ForeignEngine engine) => [$"engine of {engine.Backend} in {engine.Scenario}", engine.Version.Length > 0 ? $"{engine.Engine} {engine.Version}" : engine.Engine];

    private static string[] Row(OtherVersion version) =>
    [
        $"{version.Assembly} in {version.Folder}",
        version.Replaces.Length > 0 ? $"{version.Version} in the place of {version.Replaces}" : version.Version,
    ];
}
