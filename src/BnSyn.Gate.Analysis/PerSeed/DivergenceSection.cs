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
        MarkdownTable.Append(text, ["scenario", "backend", "against", "seed:", "step:", "first", "expected:", "actual:", "ulp:", "elements that differ:", "also"], rows);
    }

    private static string[] Row(string scenario, StateDifference difference) => difference.Problem.Length > 0
        ? [scenario, difference.Backend, DifferenceText.Other(difference.Against), NumberText.Of(difference.Seed), "", difference.Problem, "", "", "", "", ""]
        :
        [
            scenario,
            difference.Backend,
            DifferenceText.Other(difference.Against),
            NumberText.Of(difference.Seed),
            NumberText.Of((long)difference.Step),
            difference.Place,
            difference.Expected,
            difference.Actual,
            difference.Ulps is { } ulps ? NumberText.Of(ulps) : "",
            $"{NumberText.Of(difference.Differing)} of {NumberText.Of(difference.Elements)}",
            string.Join(", ", difference.Also),
        ];
}
