using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Plans;

/// <summary>What is run to measure rounding floors, scenario by scenario.</summary>
/// <param name="Scenarios">The scenarios.</param>
internal sealed record TolerancePlan(IReadOnlyList<TolerancePlan.Entry> Scenarios)
{
    /// <summary>Chooses what the request names out of what the scenarios declare.</summary>
    /// <param name="plan">The gate's own plan.</param>
    /// <param name="request">The request.</param>
    /// <param name="mustMeasure">Whether a plan that moves no state at all is an error, as where nothing else was asked for.</param>
    /// <returns>The plan, or findings that say why there is none.</returns>
    public static Checked<TolerancePlan> Make(MeasurementPlan plan, GateRequest request, bool mustMeasure)
    {
        var chosen = SensitivityPlan.Make(plan, request with { RefreshBaselines = true, WarningsAsErrors = [] }, mustTry: false);
        if (chosen.Value is not { } sensitivity)
        {
            return new(null, chosen.Findings);
        }

        // A probe is neither perturbed nor timed, and a refresh wants nothing of it here either.
        List<Entry> entries =
        [
            .. from entry in sensitivity.Scenarios
               where entry.Scenario.Description.Family is null
               select new Entry(
                   entry.Scenario,
                   [.. entry.Scenario.Backends.Except(entry.Scenario.Description.EnsembleBackends, StringComparer.Ordinal)],
                   [.. entry.Scenario.Description.Perturbations.Where(perturbation => perturbation.Kind == PerturbationKind.InitialState).Select(perturbation => perturbation.Name)],
                   request.TolerancesSeePhysics || request.RefreshBaselines ? entry.Perturbations : []),
        ];
        return mustMeasure && entries.TrueForAll(entry => entry.Moves.Count == 0)
            ? new(null, [.. plan.Scenarios.Select(scenario => Finding.Of(ToleranceDiagnostics.NoInitialState) with
            {
                Subject = new(scenario.Description.Name),
                Severity = DiagnosticSeverity.Error,
                Effect = Outcome.Invalid,
            })])
            : new(new(entries), []);
    }

    /// <summary>One scenario with what is to be run of it.</summary>
    /// <param name="Scenario">The scenario.</param>
    /// <param name="Backends">Its backends that are compared per seed.</param>
    /// <param name="Moves">Its perturbations of the initial state: each moves it by a last place.</param>
    /// <param name="Wrong">The perturbations that a tolerance is shown.</param>
    internal sealed record Entry(
        PlannedScenario Scenario, IReadOnlyList<string> Backends, IReadOnlyList<string> Moves, IReadOnlyList<PerturbationDescription> Wrong)
    {
        /// <summary>The scenario's name.</summary>
        public string Name => Scenario.Description.Name;
    }
}
