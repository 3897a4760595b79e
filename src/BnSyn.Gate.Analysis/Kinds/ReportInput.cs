using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Everything that a report is written from; a report has no other source, no clock and no culture.</summary>
internal sealed record ReportInput(GateRequest Request, MeasurementSet Measurements, GateResult Result, RefreshResult? Refresh)
{
    /// <summary>What a refresh would make of the scenarios that fail.</summary>
    public IReadOnlyList<ReceivedBaseline> Received { get; init; } = [];

    /// <summary>What all comparisons of a kind in a scenario came to; <see langword="null"/> where there are none.</summary>
    public Outcome? OutcomeOf(string scenario, Against against)
    {
        var effects =
            from finding in Result.Findings
            where finding.Subject?.Scenario == scenario && finding.Subject.Against == against && finding.Effect is not null
            select finding.Effect!.Value;
        var outcomes = ComparisonsOf(scenario, against).Select(comparison => comparison.Outcome).Concat(effects).ToList();
        return outcomes.Count == 0 ? null : OutcomeOrder.Worst(outcomes);
    }

    /// <summary>Whether a scenario is a probe about which there is nothing to tell: its family speaks for it.</summary>
    public bool IsQuietProbe(ScenarioMeasurement scenario) =>
        scenario.Description.Family is not null
        && !Result.Findings.Any(finding => finding.Subject?.Scenario == scenario.Description.Name)
        && new[] { Against.Reference, Against.Baseline }.All(against => OutcomeOf(scenario.Description.Name, against) is null or Outcome.Identical or Outcome.Equivalent);

    /// <summary>The comparisons of a kind in a scenario.</summary>
    public IEnumerable<Comparison> ComparisonsOf(string scenario, Against against) =>
        Result.Comparisons.Where(comparison => comparison.Scenario == scenario && comparison.Against == against);
}
