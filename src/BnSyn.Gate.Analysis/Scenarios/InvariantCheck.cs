using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario declares to hold on every step, between metrics, and for its first steps.</summary>
internal static class InvariantCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario) =>
    [
        .. scenario.StepInvariants.SelectMany(OfStep),
        .. Twice("step invariant of", scenario.StepInvariants.Select(invariant => invariant.Quantity)),
        .. scenario.Relations.SelectMany(relation => OfRelation(scenario, relation)),
        .. Twice("relation", scenario.Relations.Select(relation => relation.Name)),
        .. scenario.AgreementSteps >= 0 && scenario.AgreementSteps <= scenario.Steps
            ? Array.Empty<string>()
            : [$"its runs must agree for {scenario.AgreementSteps} steps; valid: 0 to its {scenario.Steps} steps"],
    ];

    private static IEnumerable<string> OfStep(StepInvariantDescription invariant) =>
    [
        .. Name("step invariant", invariant.Quantity),
        .. string.IsNullOrWhiteSpace(invariant.Unit) ? [$"the step invariant of '{invariant.Quantity}' has no unit; a pure number has the unit 1"] : Array.Empty<string>(),
        .. Bounds($"step invariant of '{invariant.Quantity}'", invariant.Minimum, invariant.Maximum, invariant.Reason),
    ];

    private static IEnumerable<string> OfRelation(ScenarioDescription scenario, RelationDescription relation)
    {
        var valid = scenario.Metrics.Select(metric => metric.Name).ToList();
        return
        [
            .. Name("relation", relation.Name),
            .. relation.Terms.Count == 0 ? [$"the relation '{relation.Name}' has no terms; at least one is needed"] : Array.Empty<string>(),
            .. relation.Terms.Where(term => !valid.Contains(term.Metric, StringComparer.Ordinal))
                .Select(term => $"the relation '{relation.Name}' adds the metric '{term.Metric}', which is not declared; declared: {string.Join(", ", valid)}"),
            .. relation.Terms.Where(term => term.Factor == 0 || !double.IsFinite(term.Factor))
                .Select(term => $"the relation '{relation.Name}' has the factor {NumberText.Of(term.Factor)} of '{term.Metric}'; it must be finite and not 0"),
            .. Bounds($"relation '{relation.Name}'", relation.Minimum, relation.Maximum, relation.Reason),
        ];
    }

    private static IEnumerable<string> Bounds(string what, double minimum, double maximum, string reason) =>
    [
        .. minimum <= maximum ? Array.Empty<string>() : [$"the {what} has the empty range [{NumberText.Of(minimum)}, {NumberText.Of(maximum)}]"],
        .. double.IsNegativeInfinity(minimum) && double.IsPositiveInfinity(maximum) ? [$"the {what} has no bound, so it never breaks"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(reason) ? [$"the {what} gives no reason"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Name(string what, string name) =>
        ScenarioDescriptionCheck.ObservableName.IsMatch(name) ? [] : [$"the {what} name '{name}' is not lower-case words joined by underscores or hyphens"];

    private static IEnumerable<string> Twice(string what, IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"the {what} '{same.Key}' is declared twice");
}
