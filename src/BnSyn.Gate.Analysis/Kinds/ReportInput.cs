using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Everything that a report is written from; a report has no other source, no clock and no culture.</summary>
internal sealed record ReportInput(GateRequest Request, MeasurementSet Measurements, GateResult Result, RefreshResult? Refresh)
{
    /// <summary>What a refresh would make of the scenarios that fail.</summary>
    public IReadOnlyList<ReceivedBaseline> Received { get; init; } = [];

    /// <summary>What git says of the engine's sources since the baselines; <see langword="null"/> where it was not asked.</summary>
    public SourceHistory? History { get; init; }

    /// <summary>What changed in the engine; <see langword="null"/> where nothing is known of that.</summary>
    public EngineChanges? Changes => Result.Case is { } judged ? EngineChanges.Of(Measurements, judged.Baselines, History) : null;

    /// <summary>Whether the report is to be short: then a section counts what it need not name.</summary>
    public bool IsShort { get; init; }

    /// <summary>Speed, memory and energy by scenario and backend, without probes: these take a moment, and are not timed.</summary>
    public IReadOnlyList<BackendGains> Gains { get; } = [.. Result.Gains.Where(gains =>
        !Measurements.Scenarios.Any(scenario => scenario.Description.Name == gains.Scenario && scenario.Description.Family is not null))];

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

    /// <summary>Every run of a scenario beside what is expected of it.</summary>
    public IEnumerable<RunPair> PairsOf(JudgedScenario scenario) =>
        new Pairer(Request, Measurements.Machine).Pairs(scenario.Scenario, Result.Case.Baselines.Of(scenario.Name));

    /// <summary>The comparisons of a kind in a scenario.</summary>
    public IEnumerable<Comparison> ComparisonsOf(string scenario, Against against) =>
        Result.Comparisons.Where(comparison => comparison.Scenario == scenario && comparison.Against == against);
}
