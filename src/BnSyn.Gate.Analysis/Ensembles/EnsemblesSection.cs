using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What the comparisons over many seeds came to, metric by metric, with what they could have seen.</summary>
internal static class EnsemblesSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (input.Result.Ensembles.Count == 0)
        {
            return;
        }

        text.Append("## Ensembles\n\nBackends that compute the same physics with other bits, compared over many seeds with the reference's ensemble in the baseline. ");
        text.Append("A shift is *equivalent* where its interval (Hodges-Lehmann, 90 % or wider where a second look is planned) lies inside the margin, *drift* where it is shown to lie outside or the distributions are shown to differ ");
        text.Append("(Kolmogorov-Smirnov per metric, energy distance of all together; Holm over the whole run, at most 0.5 % false alarms), and *inconclusive* otherwise. ");
        text.Append("*Detectable* is the shift that these seeds show to be drift with 90 % power, *needed* the seeds that show equivalence with 90 % power where nothing differs.\n\n");
        foreach (var comparison in input.Result.Ensembles)
        {
            Append(text, comparison, FirstDivergingStep(input, comparison));
        }
    }

    private static void Append(StringBuilder text, EnsembleComparison comparison, int? divergence)
    {
        text.Append($"### {comparison.Scenario}: {comparison.Backend}, {OutcomeWord.Of(comparison.Outcome)}\n\n");
        if (comparison.Joint is not { } joint)
        {
            text.Append("Nothing could be compared, for the reasons above.\n\n");
            return;
        }

        var seeds = NumberText.Of((long)comparison.Seeds) + (comparison.IsPaired ? " pairs of seeds (signed-rank intervals)" : " seeds a side (Mann-Whitney intervals)");
        var look = comparison.Look == 1 ? "the first look" : "the second look, after an inconclusive first one";
        text.Append($"{seeds}, {look}. ");
        text.Append(divergence is { } step ? $"Its bits first differ from the reference's at step {NumberText.Of((long)step)}. " : "");
        text.Append($"All metrics together: energy distance {NumberText.Rounded(joint.Distance, 3)} standard deviations, adjusted p = {NumberText.Rounded(joint.P, 2)} ({NumberText.Of((long)joint.Permutations)} {(comparison.IsPaired ? "exchanges within pairs" : "permutations")}).\n\n");
        MarkdownTable.Append(
            text,
            ["metric", "shift and interval:", "margin:", "outcome", "drift p:", "KS (p):", "detectable (needed):"],
            comparison.Metrics.Select(Row));
        foreach (var margins in comparison.Metrics.GroupBy(metric => metric.MarginSource, StringComparer.Ordinal))
        {
            text.Append($"- margin {MarkdownTable.Cell(margins.Key)}: {string.Join(", ", margins.Select(metric => MarkdownTable.Cell(metric.Metric)))}\n");
        }

        text.Append('\n');
    }

    /// <summary>The earliest step at which a run of a declared seed leaves the reference's.</summary>
    private static int? FirstDivergingStep(ReportInput input, EnsembleComparison comparison)
    {
        var scenario = input.Measurements.Scenarios.First(scenario => scenario.Description.Name == comparison.Scenario);
        var runs = scenario.CountingRuns().ToLookup(run => run.Backend);
        return runs[comparison.Backend].Min(run => runs[scenario.Description.Backends[0]].FirstOrDefault(other => other.Seed == run.Seed) is { } reference
            ? Trails.FirstDivergingStep(run.Trail, reference.Trail)
            : null);
    }

    private static string[] Row(EnsembleMetric metric) =>
    [
        NumberText.NameWithUnit(metric.Metric, metric.Unit),
        $"{NumberText.Rounded(metric.Shift, 3)} [{NumberText.Rounded(metric.Lower, 3)}, {NumberText.Rounded(metric.Upper, 3)}]",
        NumberText.Rounded(metric.Margin, 3),
        metric.Outcome == Outcome.Equivalent ? "equivalent" : $"**{OutcomeWord.Of(metric.Outcome)}**",
        NumberText.Rounded(metric.DriftP, 2),
        $"{NumberText.Rounded(metric.ShapeDistance, 2)} ({NumberText.Rounded(metric.ShapeP, 2)})",
        $"{NumberText.Rounded(metric.DetectableEffect, 3)} ({(metric.RequiredSeeds is { } seeds ? NumberText.Of((long)seeds) : "> 1000000")} seeds)",
    ];
}
