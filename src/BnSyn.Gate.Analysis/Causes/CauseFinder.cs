using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Causes;

/// <summary>
/// Groups what is wrong by what is behind it, over all scenarios. A scenario has one cause, and what follows from that, such as an
/// ensemble that shows nothing because its reference moved, belongs to it.
/// </summary>
/// <param name="measurements">What was measured.</param>
/// <param name="costs">The codes of what the physics costs: a slower engine is no part of a drift.</param>
internal sealed class CauseFinder(MeasurementSet measurements, IReadOnlySet<Diagnostic> costs)
{
    private readonly Dictionary<string, ScenarioMeasurement> _scenarios =
        measurements.Scenarios.ToDictionary(scenario => scenario.Description.Name, StringComparer.Ordinal);

    /// <summary>Groups the findings that decide anything.</summary>
    /// <param name="findings">Everything that was found.</param>
    /// <returns>The causes, the worst first, and of these the ones that most scenarios show.</returns>
    public IReadOnlyList<Cause> Of(IReadOnlyList<Finding> findings)
    {
        var deciding = findings.Where(finding => finding.Effect is { } effect && !OutcomeOrder.Passes(effect)).ToList();
        var ofScenario = deciding.Where(finding => IsOfScenario(finding)).GroupBy(finding => finding.Subject!.Scenario, StringComparer.Ordinal)
            .ToDictionary(scenario => scenario.Key, scenario => Common(scenario.Key, [.. scenario]), StringComparer.Ordinal);
        return
        [
            .. deciding
                .GroupBy(finding => IsOfScenario(finding) ? ofScenario[finding.Subject!.Scenario] : (CauseKind.Code, finding.Diagnostic.Code))
                .Select(group => Of(group.Key, [.. group]))
                .OrderBy(cause => cause.Effect, Comparer<Outcome>.Create((first, second) => first == second ? 0 : OutcomeOrder.Worse(first, second) == first ? -1 : 1))
                .ThenByDescending(cause => cause.Scenarios.Count),
        ];
    }

    private static bool IsCommon(Finding finding) => finding.Diagnostic == BaselineDiagnostics.ParametersChanged;

    private bool IsOfScenario(Finding finding) =>
        !finding.Diagnostic.ConcernsRun && !costs.Contains(finding.Diagnostic) && finding.Subject is { } subject && _scenarios.ContainsKey(subject.Scenario);

    private Cause Of((CauseKind Kind, string What) common, List<Finding> findings)
    {
        // What explains the others comes first; the rest stays in its order.
        var cause = new Cause(common.Kind, common.What, [.. findings.OrderByDescending(IsCommon)]);
        return cause with
        {
            Quantities = common.Kind == CauseKind.Code
                ? []
                : [.. cause.Scenarios.SelectMany(scenario => _scenarios[scenario].StateDifferences.Where(difference => difference.Problem.Length == 0).Select(difference => (scenario, difference)))],
        };
    }

    private (CauseKind Kind, string What) Common(string scenario, List<Finding> findings)
    {
        if (findings.FirstOrDefault(IsCommon) is { } parameters)
        {
            return (CauseKind.Parameters, parameters.Arguments["changes"]);
        }

        var reference = _scenarios[scenario].Description.Backends[0];
        if (findings.Any(finding => finding.Subject is { Against: Against.Baseline } subject && subject.Backend == reference))
        {
            return (CauseKind.EveryBackend, "");
        }

        var backends = findings.Select(finding => finding.Subject!.Backend).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return backends.Count > 0
            ? (CauseKind.SomeBackends, string.Join(", ", backends))
            : (CauseKind.Scenario, string.Join(", ", findings.Select(finding => finding.Diagnostic.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }
}
