using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>What the comparisons of distributions came to.</summary>
internal static class DistributionsSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Distributions.Count == 0)
        {
            return;
        }

        text.Append("## Distributions\n\nSamples pooled over the seeds, beside the reference's in the baseline. Within the margin is *equivalent*; what is farther is *drift* where exchanging whole runs ");
        text.Append("shows that it is more than chance (Holm over the whole run, at most 0.5 % false alarms), and *inconclusive* otherwise.\n\n");
        MarkdownTable.Append(
            text,
            ["distribution", "outcome", "statistic", "distance:", "margin:", "p:", "samples:"],
            input.Result.Distributions.Select(Row));
    }

    private static string[] Row(DistributionComparison comparison) =>
    [
        $"{comparison.Scenario}: {comparison.Distribution}, {comparison.Backend}",
        comparison.Outcome is Outcome.Identical or Outcome.Equivalent ? OutcomeWord.Of(comparison.Outcome) : $"**{OutcomeWord.Of(comparison.Outcome)}**",
        DistributionRule.NameOf(comparison.Statistic),
        comparison.Distance is { } distance ? InUnit(comparison, distance) : "",
        InUnit(comparison, comparison.Margin),
        comparison.P is { } p ? NumberText.Rounded(p, 2) : "",
        $"{NumberText.Of(comparison.Actual)} of {NumberText.Of((long)comparison.Seeds)} seeds, baseline {NumberText.Of(comparison.Expected)}",
    ];

    private static string InUnit(DistributionComparison comparison, double distance) => comparison.Statistic == DistributionDistance.KolmogorovSmirnov
        ? NumberText.Rounded(distance, 3)
        : NumberText.WithUnit(NumberText.Rounded(distance, 3), comparison.Unit);
}
