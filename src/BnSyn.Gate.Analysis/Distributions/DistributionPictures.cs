using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>The distribution function of every backend that differs beside the accepted one, pooled over the seeds, with the largest gap.</summary>
internal static class DistributionPictures
{
    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        if (scenario.Scenario.Description.Distributions.Count == 0 || input.Result.Case.Baselines.Of(scenario.Name) is not { } baseline)
        {
            yield break;
        }

        foreach (var samples in DistributionCase.Of(scenario.Scenario, baseline).Where(samples => samples.IsWhole && !samples.IsSame))
        {
            var comparison = input.Result.Distributions.First(result =>
                (result.Scenario, result.Distribution, result.Backend) == (scenario.Name, samples.Distribution.Name, samples.Backend));
            var (expected, actual) = (Shares(samples.Runs.Select(run => run.Expected!)), Shares(samples.Runs.Select(run => run.Actual!)));
            if (expected.Count > 0 && actual.Count > 0)
            {
                yield return Draw(comparison, expected, actual);
            }
        }
    }

    private static Picture Draw(DistributionComparison comparison, List<(double X, double Y)> expected, List<(double X, double Y)> actual)
    {
        var gap = Gap(expected, actual);
        return new LinesPicture
        {
            Across = comparison.Unit is "1" or "" ? comparison.Distribution : $"{comparison.Distribution} ({comparison.Unit})",
            Up = "share of the samples up to there",
            Lines =
            [
                new(Looks.Run, comparison.Backend, actual) { IsStepped = true },
                new(Looks.Baseline, "baseline", expected) { IsStepped = true },
            ],
            Moment = (gap.X, "the largest gap"),
        }.Draw(
            $"{comparison.Distribution}: distribution of {comparison.Backend}",
            $"{NumberText.Of(comparison.Actual)} samples beside {NumberText.Of(comparison.Expected)} of the baseline, pooled over {NumberText.Of((long)comparison.Seeds)} seeds, {OutcomeWord.Of(comparison.Outcome)}. "
            + $"The largest gap is {NumberText.Rounded(gap.Size, 3)} at {NumberText.WithUnit(NumberText.Rounded(gap.X), comparison.Unit)}"
            + (comparison.Distance is { } distance
                ? $"; the {DistributionRule.NameOf(comparison.Statistic)} distance is {DistributionRule.Distance(comparison.Statistic, distance, comparison.Unit)}, margin {DistributionRule.Distance(comparison.Statistic, comparison.Margin, comparison.Unit)}."
                : "."));
    }

    // Of a run that kept some of its samples each stands for as many as it was kept of.
    private static List<(double X, double Y)> Shares(IEnumerable<RunDistribution> runs)
    {
        var samples = runs.SelectMany(run => run.Values.Select(value => (Value: value, Weight: (double)run.Count / run.Values.Length))).OrderBy(sample => sample.Value).ToList();
        var (all, sum) = (samples.Sum(sample => sample.Weight), 0.0);
        return samples.ConvertAll(sample => (sample.Value, (sum += sample.Weight) / all));
    }

    private static (double X, double Size) Gap(List<(double X, double Y)> expected, List<(double X, double Y)> actual)
    {
        var gap = (X: expected[0].X, Size: 0.0);
        for (int at = 0, other = 0; at < expected.Count || other < actual.Count;)
        {
            var x = Math.Min(at < expected.Count ? expected[at].X : double.PositiveInfinity, other < actual.Count ? actual[other].X : double.PositiveInfinity);
            while (at < expected.Count && expected[at].X <= x)
            {
                at++;
            }

            while (other < actual.Count && actual[other].X <= x)
            {
                other++;
            }

            var size = Math.Abs((at > 0 ? expected[at - 1].Y : 0) - (other > 0 ? actual[other - 1].Y : 0));
            gap = size > gap.Size ? (x, size) : gap;
        }

        return gap;
    }
}
