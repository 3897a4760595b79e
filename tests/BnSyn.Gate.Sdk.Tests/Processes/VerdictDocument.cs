using System.Text.Json;

namespace BnSyn.Gate.Sdk.Tests.Processes;

/// <summary>The parts of <c>verdict.json</c> that these tests read.</summary>
internal sealed record VerdictDocument(
    string Verdict,
    IReadOnlyList<VerdictDocument.Comparison> Comparisons,
    IReadOnlyList<VerdictDocument.Ensemble> Ensembles,
    IReadOnlyList<VerdictDocument.Finding> Findings)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static VerdictDocument Read(string file) =>
        JsonSerializer.Deserialize<VerdictDocument>(File.ReadAllText(file), Options)!;

    internal sealed record Comparison(string Scenario, string Backend, string Against, string Outcome, int? FirstDivergingStep);

    internal sealed record Ensemble(string Scenario, string Backend, string Outcome, int Look, int Seeds, IReadOnlyList<EnsembleMetric> Metrics);

    internal sealed record EnsembleMetric(string Metric, string Unit, double Shift, double Margin, double DetectableEffect);

    internal sealed record Finding(string Code, string? Scenario, string? Backend, string? Against, string? Observable);
}
