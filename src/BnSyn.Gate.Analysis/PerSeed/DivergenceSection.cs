using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>The quantity in which a run parts from what it is compared with, where that was looked into.</summary>
internal static class DivergenceSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var rows = input.Measurements.Scenarios
            .SelectMany(scenario => scenario.StateDifferences.Select(difference => Row(scenario.Description.Name, difference)))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("## First difference of states\n\nBoth runs were made again up to the first diverging step. An ulp is the distance to the next floating-point number.\n\n");
        MarkdownTable.Append(text, ["run", "against", "step:", "first", "expected:", "actual:", "elements that differ:"], rows);
        AppendOthers(text, input);
    }

    private static string[] Row(string scenario, StateDifference difference) => difference.Problem.Length > 0
        ? [Run(scenario, difference), DifferenceText.Other(difference.Against), "", difference.Problem, "", "", ""]
        :
        [
            Run(scenario, difference),
            DifferenceText.Other(difference.Against),
            NumberText.Of((long)difference.Step),
            difference.Place,
            difference.Expected,
            difference.Ulps is { } ulps ? $"{difference.Actual} ({NumberText.Of(ulps)} ulp)" : difference.Actual,
            $"{NumberText.Of(difference.Differing)} of {NumberText.Of(difference.Elements)}",
        ];

    private static string Run(string scenario, StateDifference difference) => $"{scenario}, {difference.Backend}, seed {NumberText.Of(difference.Seed)}";

    private static void AppendOthers(StringBuilder text, ReportInput input)
    {
        var others = (from scenario in input.Measurements.Scenarios
                      from difference in scenario.StateDifferences
                      where difference.Also.Count > 0
                      select $"- {MarkdownTable.Cell(Run(scenario.Description.Name, difference))}: at that step also {MarkdownTable.Cell(string.Join(", ", difference.Also))}\n").ToList();
        text.AppendJoin("", others).Append(others.Count > 0 ? "\n" : "");
    }
}
