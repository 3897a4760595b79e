using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Plans;

/// <summary>What a sensitivity run makes wrong, scenario by scenario.</summary>
/// <param name="Scenarios">The scenarios, each with the perturbations to try.</param>
internal sealed record SensitivityPlan(IReadOnlyList<(PlannedScenario Scenario, IReadOnlyList<PerturbationDescription> Perturbations)> Scenarios)
{
    /// <summary>Chooses what the request names out of what the scenarios declare.</summary>
    /// <param name="plan">The gate's own plan.</param>
    /// <param name="request">The request; no names choose every perturbation.</param>
    /// <param name="mustTry">Whether a plan that tries nothing at all is an error, as where nothing else was asked for.</param>
    /// <returns>The plan with warnings, or findings that say why there is none.</returns>
    public static Checked<SensitivityPlan> Make(MeasurementPlan plan, GateRequest request, bool mustTry)
    {
        var declared = plan.Scenarios.SelectMany(scenario => scenario.Description.Perturbations.Select(perturbation => perturbation.Name))
            .Distinct(StringComparer.Ordinal).ToList();

        // A probe declares no perturbation, and a refresh wants none of it; where nothing but probes was chosen to be perturbed, that is said of each.
        var perturbable = plan.Scenarios.Where(scenario => scenario.Description.Family is null).ToList();
        var chosen = (perturbable.Count > 0 || !mustTry ? perturbable : plan.Scenarios).Select(scenario => (Scenario: scenario, Perturbations: Chosen(scenario, request))).ToList();
        var untried = chosen.Where(entry => entry.Perturbations.Count == 0).Select(entry => About(entry.Scenario, Finding.Of(SensitivityDiagnostics.NoPerturbation))).ToList();
        Finding[] errors =
        [
            .. request.Perturbations.Except(declared, StringComparer.Ordinal)
                .Select(name => Finding.Of(SensitivityDiagnostics.UnknownPerturbation, ("value", name), ("valid", string.Join(", ", declared)))),
            .. chosen.Where(entry => entry.Perturbations.Count > 0 && entry.Scenario.Scenario is not IPerturbableScenario)
                .Select(entry => About(entry.Scenario, Finding.Of(SensitivityDiagnostics.NotPerturbable, ("type", RoutedScenario.TypeOf(entry.Scenario.Scenario).FullName!)))),
        ];
        var isRefused = request.RefreshBaselines && untried.Count > 0 && request.WarningsAsErrors.Contains(SensitivityDiagnostics.NoPerturbation.Code, StringComparer.Ordinal);
        if (errors.Length == 0 && (isRefused || (mustTry && untried.Count == chosen.Count)))
        {
            return new(null, untried.ConvertAll(finding => finding with { Severity = DiagnosticSeverity.Error, Effect = Outcome.Invalid }));
        }

        return errors.Length > 0 ? new(null, errors) : new(new(chosen), untried);
    }

    private static IReadOnlyList<PerturbationDescription> Chosen(PlannedScenario scenario, GateRequest request) =>
        [.. scenario.Description.Perturbations.Where(perturbation => request.Perturbations.Count == 0 || request.Perturbations.Contains(perturbation.Name, StringComparer.Ordinal))];

    private static Finding About(PlannedScenario scenario, Finding finding) => finding with { Subject = new(scenario.Description.Name) };
}
