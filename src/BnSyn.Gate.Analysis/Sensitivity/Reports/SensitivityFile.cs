using System.Text.Json;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary><c>sensitivity.json</c>: every curve and every count, for programs.</summary>
internal static class SensitivityFile
{
    private const int SchemaVersion = 1;

    /// <summary>Writes the file's bytes; the same input always gives the same ones.</summary>
    public static byte[] Write(IReadOnlyList<ScenarioSensitivity> scenarios) =>
        JsonSerializer.SerializeToUtf8Bytes(new { SchemaVersion, Scenarios = scenarios.Select(Entry) }, JsonFile.Report);

    private static object Entry(ScenarioSensitivity scenario) => new
    {
        Scenario = scenario.Description.Name,
        scenario.Backend,
        scenario.Seeds,
        scenario.FalseAlarms,
        Curves = scenario.Curves.Select(curve => new { curve.Tier, curve.Perturbation, curve.Detectable, curve.Points }),
        scenario.Observables,
        Findings = scenario.Findings.Select(finding => new { finding.Diagnostic.Code, finding.Severity, finding.Message }),
    };
}
