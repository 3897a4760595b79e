using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Why a run is not accepted as the new baseline, whatever its values are.</summary>
internal static class RefreshRefusals
{
    private static readonly string[] DeterminismCodes = [PhysicsDiagnostics.NotDeterministic.Code, PhysicsDiagnostics.DeterminismUnchecked.Code];

    /// <summary>Every reason to refuse; none means that the refresh may go on.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    /// <param name="scenarios">What it shows by itself.</param>
    /// <param name="needsEnsembles">Whether a scenario's ensemble has to be whole: a refresh measures more of it than a gate.</param>
    public static IReadOnlyList<Finding> Of(GateRequest request, MeasurementSet measurements, IReadOnlyList<JudgedScenario> scenarios, bool needsEnsembles = true) =>
    [
        .. OfRequest(request, measurements),
        .. scenarios.SelectMany(scenario => OfScenario(request, scenario, needsEnsembles)),
    ];

    /// <summary>Whether the run lacks a part of the scenario's ensemble.</summary>
    public static bool LacksEnsemble(ScenarioMeasurement scenario) => MissingOfEnsemble(scenario).Any();

    private static IEnumerable<Finding> OfRequest(GateRequest request, MeasurementSet measurements)
    {
        if (string.IsNullOrWhiteSpace(request.RefreshReason))
        {
            yield return Finding.Of(RefreshDiagnostics.NoReason);
        }

        if (!measurements.Engine.IsOptimized)
        {
            yield return Finding.Of(RefreshDiagnostics.Unoptimised, ("problem", $"{measurements.Engine.Assembly} was compiled without optimisation"));
        }
        else if (string.Equals(request.Configuration, "Debug", StringComparison.OrdinalIgnoreCase))
        {
            yield return Finding.Of(RefreshDiagnostics.Unoptimised, ("problem", "the configuration is Debug"));
        }

        if (request.IsContinuousIntegration && !request.AllowRefreshInCI)
        {
            yield return Finding.Of(RefreshDiagnostics.InContinuousIntegration);
        }
    }

    private static IEnumerable<Finding> OfScenario(GateRequest request, JudgedScenario judged, bool needsEnsembles)
    {
        var scenario = judged.Scenario;
        var isDeterminism = judged.OfRuns.Concat(judged.OfEnsembleRuns).Where(finding => finding.Effect is not null)
            .ToLookup(finding => DeterminismCodes.Contains(finding.Diagnostic.Code));
        var ofBackends = judged.AgainstReference.SelectMany(pair => pair.Findings).Where(finding => finding.Effect is Outcome.Drift or Outcome.Invalid);
        return
        [
            .. Missing(request, scenario, needsEnsembles),
            .. Refusal(RefreshDiagnostics.NotDeterministic, scenario, isDeterminism[true]),
            .. Refusal(RefreshDiagnostics.InvalidRun, scenario, isDeterminism[false]),
            .. Refusal(RefreshDiagnostics.BackendDrifts, scenario, ofBackends),
        ];
    }

    private static IEnumerable<Finding> Missing(GateRequest request, ScenarioMeasurement scenario, bool needsEnsembles)
    {
        string[] missing =
        [
            .. scenario.Description.Backends.Except(scenario.Backends, StringComparer.Ordinal).Select(backend => $"backend '{backend}'"),
            .. scenario.Description.Seeds.Except(scenario.Seeds).Select(seed => $"seed {seed}"),
            .. needsEnsembles ? MissingOfEnsemble(scenario) : [],
            .. request.Perturbations.Count > 0 ? ["all but the perturbations that PhysicsGatePerturbations names"] : Array.Empty<string>(),
        ];
        return missing.Length == 0 ? [] : [About(scenario, Finding.Of(RefreshDiagnostics.PartialRun, ("missing", string.Join(", ", missing))))];
    }

    private static IEnumerable<string> MissingOfEnsemble(ScenarioMeasurement scenario)
    {
        var candidates = EnsembleCandidates.Of(scenario.Description, scenario.Description.Backends);
        if (candidates.Count == 0)
        {
            yield break;
        }

        var ensemble = scenario.Description.Ensemble!;
        foreach (var backend in candidates.Append(EnsembleCandidates.FillerOf(scenario)).Distinct(StringComparer.Ordinal))
        {
            var run = scenario.EnsembleRuns.Where(run => run.Backend == backend).Select(run => run.Seed).ToHashSet();
            var missing = ensemble.Seeds.Concat(ensemble.Extension).Count(seed => !run.Contains(seed));
            if (missing > 0)
            {
                yield return $"{missing} seeds of the ensemble of '{backend}'";
            }
        }
    }

    private static IEnumerable<Finding> Refusal(Diagnostic diagnostic, ScenarioMeasurement scenario, IEnumerable<Finding> because)
    {
        var reasons = FindingCondenser.Condense([.. because]).Select(finding => $"{finding.Diagnostic.Code} {finding.Message}").ToList();
        return reasons.Count == 0 ? [] : [About(scenario, Finding.Of(diagnostic, ("problem", string.Join(" | ", reasons))))];
    }

    private static Finding About(ScenarioMeasurement scenario, Finding finding) => finding with { Subject = new(scenario.Description.Name) };
}
