using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary><c>verdict.json</c>: the verdict and every finding in full, for programs.</summary>
internal static class VerdictFile
{
    private const int SchemaVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the file's bytes; the same input always gives the same ones.</summary>
    public static byte[] Write(ReportInput input) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            SchemaVersion,
            input.Result.Verdict,
            ExitCode = Verdicts.ExitCodes.Of(input.Result.Verdict),
            input.Result.Comparisons,
            input.Result.Ensembles,
            Findings = input.Result.Findings.Select(Entry),
            input.Result.Gains,
            Timing = input.Result.Timing.Count > 0 ? input.Result.Timing : null,
        },
        Options);

    // Names of files, not paths: the verdict is the same wherever the repository lies.
    private static object Entry(Finding finding) => new
    {
        finding.Diagnostic.Code,
        finding.Severity,
        finding.Effect,
        finding.Message,
        File = finding.Location is { } location ? Path.GetFileName(location.File) : null,
        finding.Location?.Line,
        finding.Location?.Column,
        finding.Subject?.Scenario,
        finding.Subject?.Backend,
        finding.Subject?.Against,
        finding.Subject?.Seed,
        finding.Subject?.Observable,
        finding.Difference?.Expected,
        finding.Difference?.Actual,
        finding.Difference?.Unit,
        finding.Difference?.Tolerance,
        finding.FirstDivergingStep,
    };
}
