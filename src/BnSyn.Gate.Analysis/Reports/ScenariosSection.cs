using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>One row per scenario: what it is, and what its comparisons came to. Probes that hold share the row of their family.</summary>
internal static class ScenariosSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        text.Append("## Scenarios\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "purpose", "steps:", "step (ms):", "seeds", "backends", "against reference", "against baseline", "first diverging step:"],
            input.Measurements.Scenarios.Where(scenario => !input.IsQuietProbe(scenario)).Select(scenario => Row(input, scenario))
                .Concat(input.Measurements.Scenarios.Where(input.IsQuietProbe).GroupBy(scenario => scenario.Description.Family!, StringComparer.Ordinal).Select(family => Row(input, family))));
    }

    private static string[] Row(ReportInput input, IGrouping<string, ScenarioMeasurement> family) =>
    [
        $"{family.Key} ({family.Count()})",
        "Probes: " + string.Join(", ", family.Select(scenario => scenario.Description.Name)) + ".",
        Range([.. family.Select(scenario => (double)scenario.Description.Steps)]),
        Range([.. family.Select(scenario => scenario.Description.StepSeconds * 1000)]),
        string.Join(", ", family.SelectMany(scenario => scenario.Seeds).Distinct().Order()),
        string.Join(", ", family.SelectMany(scenario => scenario.Backends).Distinct(StringComparer.Ordinal)),
        Worst(input, family, Against.Reference),
        Worst(input, family, Against.Baseline),
        "none",
    ];

    private static string Worst(ReportInput input, IEnumerable<ScenarioMeasurement> family, Against against)
    {
        var outcomes = family.Select(scenario => input.OutcomeOf(scenario.Description.Name, against)).OfType<Outcomes.Outcome>().ToList();
        return Outcome(outcomes.Count == 0 ? null : OutcomeOrder.Worst(outcomes));
    }

    private static string Range(IReadOnlyList<double> values)
    {
        var (lowest, highest) = (values.Min(), values.Max());
        return lowest == highest ? NumberText.Rounded(lowest) : $"{NumberText.Rounded(lowest)} to {NumberText.Rounded(highest)}";
    }

    private static string[] Row(ReportInput input, ScenarioMeasurement scenario)
    {
        var name = scenario.Description.Name;
        return
        [
            name,
            scenario.Description.Purpose,
            NumberText.Of((long)scenario.Description.Steps),
            NumberText.Rounded(scenario.Description.StepSeconds * 1000),
            string.Join(", ", scenario.Seeds),
            string.Join(", ", scenario.Backends),
            Outcome(input.OutcomeOf(name, Against.Reference)),
            Outcome(input.OutcomeOf(name, Against.Baseline)),
            FirstStep(input, name),
        ];
    }

    private static string Outcome(Outcome? outcome) => outcome switch
    {
        null => "not compared",
        Outcomes.Outcome.Identical or Outcomes.Outcome.Equivalent => OutcomeWord.Of(outcome.Value),
        { } other => $"**{OutcomeWord.Of(other)}**",
    };

    private static string FirstStep(ReportInput input, string scenario)
    {
        var step = input.Result.Comparisons.Where(comparison => comparison.Scenario == scenario).Min(comparison => comparison.FirstDivergingStep);
        return step is { } first ? NumberText.Of((long)first) : "none";
    }
}
