using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// <c>verdict.json</c>: the verdict and every finding in full, for programs, and what a history of such files is made of:
/// when, where and on which commit was measured, the gains, and every metric's values as the reference gave them.
/// </summary>
internal static class VerdictFile
{
    /// <summary>The file's name in the report folder.</summary>
    public const string FileName = "verdict.json";

    /// <summary>The version of this shape; a history takes files of this version only.</summary>
    public const int SchemaVersion = 2;

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
            ExitCode = Outcomes.ExitCodes.Of(input.Result.Verdict),
            Filtered = Filters(input.Request) is { Length: > 0 } filters ? filters : null,
            input.Result.Comparisons,
            input.Result.Ensembles,
            Findings = input.Result.Findings.Select(Entry),
            input.Result.Gains,
            Sensitivity = input.Result.Sensitivity.Count > 0 ? input.Result.Sensitivity : null,
            Determinism = input.Measurements.Scenarios.SelectMany(AnswerRate.Of).ToList() is { Count: > 0 } rates ? rates : null,
            Timing = input.Result.Timing.Count > 0 ? input.Result.Timing : null,
            Measured = Measured(input.Measurements),
            Scenarios = input.Measurements.Scenarios.Select(scenario => Scenario(input, scenario)),
        },
        Options);

    /// <summary>The properties that leave a part out.</summary>
    private static string Filters(GateRequest request) => string.Join(", ", new (string Name, bool IsSet)[]
    {
        (RequestProperties.Scenarios, request.Scenarios.Count > 0),
        (RequestProperties.Backends, request.Backends.Count > 0),
        (RequestProperties.Seeds, request.Seeds.Count > 0),
    }.Where(property => property.IsSet).Select(property => property.Name));

    private static object Measured(MeasurementSet set) => new
    {
        At = set.MeasuredAt,
        set.Commit,
        Engine = set.Engine.Version,
        Gate = set.GateVersion,
        set.Machine.Processor,
        set.Machine.ProcessorCount,
        set.Machine.OperatingSystem,
        set.Machine.Runtime,
        set.Machine.EnvironmentClass,
    };

    private static object Scenario(ReportInput input, ScenarioMeasurement scenario) => new
    {
        scenario.Description.Name,
        ParameterHash = ParameterHash.Of(ParameterHash.ParametersOf(scenario.Description), scenario.Description.Steps, scenario.Description.StepSeconds),
        EnvironmentClass = new Pairer(input.Request, input.Measurements.Machine).EnvironmentClassOf(scenario.Description),
        Metrics = scenario.Description.Metrics.Select(metric => new { metric.Name, metric.Unit, Values = ValuesBySeed(scenario, metric.Name) }),
    };

    private static SortedDictionary<ulong, double> ValuesBySeed(ScenarioMeasurement scenario, string metric) => new(
        scenario.CountingRuns()
            .Where(run => run.Backend == scenario.Description.Backends[0] && run.Metrics.ContainsKey(metric))
            .ToDictionary(run => run.Seed, run => run.Metrics[metric]));

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
        Trace = finding.Trace.Length > 0 ? finding.Trace : null,
    };
}
