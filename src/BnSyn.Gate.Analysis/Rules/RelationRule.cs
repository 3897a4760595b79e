using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>The sums of metrics keep within their bounds in every run. What is not reported or not finite, other rules tell.</summary>
internal sealed class RelationRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from relation in scenario.Description.Relations
        from run in scenario.CountingRuns()
        where relation.Terms.All(term => run.Metrics.TryGetValue(term.Metric, out var value) && double.IsFinite(value))
        let sum = relation.Terms.Sum(term => term.Factor * run.Metrics[term.Metric])

        // A sum of finite values may be infinite, or NaN where two infinities meet; neither is within any bounds.
        where !(double.IsFinite(sum) && sum >= relation.Minimum && sum <= relation.Maximum)
        select RunFinding.Of(
            InvariantDiagnostics.RelationBroken, scenario, run, relation.Name,
            ("terms", Terms(relation, run)),
            ("actual", NumberText.WithUnit(NumberText.Of(sum), Unit(scenario.Description, relation))),
            ("reason", relation.Reason.TrimEnd('.')),
            ("minimum", NumberText.Of(relation.Minimum)),
            ("maximum", NumberText.Of(relation.Maximum)));

    private static string Terms(RelationDescription relation, RunMeasurement run) => string.Join(" ", relation.Terms.Select((term, at) =>
        $"{Sign(term.Factor, at)}{(Math.Abs(term.Factor) == 1 ? "" : NumberText.Of(Math.Abs(term.Factor)) + " ")}{term.Metric} ({NumberText.Of(run.Metrics[term.Metric])})"));

    private static string Sign(double factor, int at) => (factor < 0, at) switch
    {
        (true, 0) => "-",
        (true, _) => "- ",
        (false, 0) => "",
        (false, _) => "+ ",
    };

    // Factors may carry units of their own; where all terms have one unit and no factor, it is the sum's.
    private static string Unit(ScenarioDescription scenario, RelationDescription relation)
    {
        var units = relation.Terms.Select(term => scenario.Metrics.First(metric => metric.Name == term.Metric).Unit).Distinct(StringComparer.Ordinal).ToList();
        return units.Count == 1 && relation.Terms.All(term => Math.Abs(term.Factor) == 1) ? units[0] : "1";
    }
}
