using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>What one scenario noticed of one fault, against its baseline.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="DriftingMetrics">How many metrics left their tolerance, over all seeds and backends.</param>
/// <param name="RasterDiffers">Whether the digest of the spike raster is another.</param>
/// <param name="FirstDivergingStep">The first step with another state; <see langword="null"/> where no state differs.</param>
/// <param name="IsDrift">Whether the comparison is drift. A state alone that differs makes it so only where identity is required.</param>
/// <param name="IsInvalid">Whether a run could not be compared, because it ended early.</param>
/// <param name="BreaksInvariant">Whether a run left an invariant, which no baseline is needed for.</param>
internal sealed record Detection(
    string Scenario, int DriftingMetrics, bool RasterDiffers, int? FirstDivergingStep, bool IsDrift, bool IsInvalid, bool BreaksInvariant)
{
    private const string MetricDrifts = "BNG3011";
    private const string ExactMetricDiffers = "BNG3012";
    private const string DigestDiffers = "BNG3013";
    private const string InvariantBroken = "BNG3009";

    /// <summary>Whether exact digest or metrics found the fault; other states alone do not count.</summary>
    public bool IsFound => RasterDiffers || DriftingMetrics > 0;

    /// <summary>Whether the scenario saw it in more than states.</summary>
    public bool IsSeen => IsFound || IsInvalid || BreaksInvariant;

    /// <summary>What every scenario noticed, by name.</summary>
    public static IReadOnlyList<Detection> AllOf(VerdictDocument verdict) =>
    [
        .. from comparison in verdict.Comparisons
           where comparison.Against == "Baseline"
           group comparison by comparison.Scenario into ofScenario
           orderby ofScenario.Key
           select Of(ofScenario.Key, [.. ofScenario], [.. verdict.Findings.Where(finding => finding.Scenario == ofScenario.Key)]),
    ];

    private static Detection Of(
        string scenario, IReadOnlyList<VerdictDocument.Comparison> comparisons, IReadOnlyList<VerdictDocument.Finding> findings) => new(
        scenario,
        findings.Where(finding => finding.Against == "Baseline" && finding.Code is MetricDrifts or ExactMetricDiffers).Select(finding => finding.Observable).Distinct().Count(),
        findings.Any(finding => finding.Against == "Baseline" && finding.Code == DigestDiffers),
        comparisons.Min(comparison => comparison.FirstDivergingStep),
        comparisons.Any(comparison => comparison.Outcome == "Drift"),
        comparisons.Any(comparison => comparison.Outcome == "Invalid"),
        findings.Any(finding => finding.Code == InvariantBroken));
}
