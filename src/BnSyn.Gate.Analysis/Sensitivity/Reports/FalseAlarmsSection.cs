using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary>How often gates on unchanged physics alarm.</summary>
internal static class FalseAlarmsSection
{
    public static void Append(StringBuilder text, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        text.Append("## False alarms\n\n");
        text.Append("Gates on unchanged physics, each of as many seeds as a gate compares, drawn with replacement: in the exact tier from seeds that ran twice, ");
        text.Append("in the ensemble tier from the reference's and the candidate's values of one seed, given to either side by the toss of a coin. ");
        text.Append($"*At most* is the exact bound of Clopper and Pearson at {NumberText.Percent(FalseAlarms.Confidence)}; ");
        text.Append("where it comes to lie over the budget by chance, more gates are drawn. It speaks of the gates drawn: more gates out of the same runs make it smaller, only more runs make it say more.\n\n");
        MarkdownTable.Append(
            text,
            ["tier", "scenario", "gates:", "false alarms:", "inconclusive:", "rate:", "at most:", "budget:", "drawn from:"],
            [
                .. scenarios.SelectMany(scenario => scenario.FalseAlarms.Select(entry => Row(scenario.Description.Name, entry))),
                .. scenarios.Count < 2 ? [] : scenarios.SelectMany(scenario => scenario.FalseAlarms)
                    .GroupBy(entry => entry.Tier, StringComparer.Ordinal).Select(tier => Row("**all**", Sum(tier.Key, [.. tier]))),
            ]);
    }

    private static string[] Row(string scenario, FalseAlarms entry) =>
    [
        entry.Tier,
        scenario,
        NumberText.Of((long)entry.Gates),
        NumberText.Of((long)entry.Alarms),
        NumberText.Of((long)entry.Open),
        NumberText.Percent(entry.Rate),
        NumberText.Percent(entry.UpperBound),
        entry.Budget > 0 ? NumberText.Percent(entry.Budget) : "none",
        $"{entry.Units} seeds",
    ];

    private static FalseAlarms Sum(string tier, List<FalseAlarms> entries) => new(
        tier, entries.Sum(entry => entry.Gates), entries.Sum(entry => entry.Alarms), entries.Sum(entry => entry.Open), entries.Sum(entry => entry.Units), entries.Max(entry => entry.Budget));
}
