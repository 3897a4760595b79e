using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>What the ensemble of one regime noticed of one fault, against the reference's ensemble in its baseline.</summary>
/// <param name="Ensemble">The comparison.</param>
/// <param name="Codes">How many metrics, or runs, bear each code that says drift.</param>
internal sealed record EnsembleDetection(VerdictDocument.Ensemble Ensemble, IReadOnlyList<(string Code, int Count)> Codes)
{
    // Left an invariant, ended early, shifted, of another shape, of another joint distribution, with other samples. "Inconclusive" finds nothing.
    private static readonly string[] SayingDrift = ["BNG3009", "BNG3010", "BNG3018", "BNG3019", "BNG3020", "BNG3040"];

    public bool IsFound => Codes.Count > 0;

    /// <summary>Whether the comparison of the distributions found it, and not only a run that left its bounds.</summary>
    public bool IsFoundByStatistics => Codes.Any(code => code.Code is "BNG3018" or "BNG3019" or "BNG3020" or "BNG3040");

    /// <summary>The metric that came nearest to what so many seeds can show.</summary>
    public VerdictDocument.EnsembleMetric Nearest => Ensemble.Metrics.MaxBy(metric => Math.Abs(metric.Shift) / metric.DetectableEffect)!;

    /// <summary>One per regime that compares ensembles, by name.</summary>
    public static IReadOnlyList<EnsembleDetection> AllOf(VerdictDocument verdict) =>
    [
        .. from ensemble in verdict.Ensembles
           orderby ensemble.Scenario
           select new EnsembleDetection(ensemble, CodesOf(verdict.Findings.Where(finding =>
               finding.Scenario == ensemble.Scenario && finding.Backend == ensemble.Backend && SayingDrift.Contains(finding.Code)))),
    ];

    /// <summary>The cell of the table.</summary>
    public override string ToString() => Codes.Count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Codes.Select(code => $"{code.Code[3..]} × {code.Count}"))} / {Ensemble.Look}")
        : Ensemble.Outcome == "Equivalent" ? "-" : string.Create(CultureInfo.InvariantCulture, $"inconclusive / {Ensemble.Look}");

    private static IReadOnlyList<(string Code, int Count)> CodesOf(IEnumerable<VerdictDocument.Finding> findings) =>
        [.. findings.GroupBy(finding => finding.Code).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => (code.Key, code.Count()))];
}
