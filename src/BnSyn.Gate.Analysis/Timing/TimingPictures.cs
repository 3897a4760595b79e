using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Pictures;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Every pair of processes of a timed series: this build over the base, and the base over itself, which is the noise floor.</summary>
internal static class TimingPictures
{
    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        foreach (var series in input.Measurements.Comparison?.Timing.Series.Where(series => series.Scenario == scenario.Name) ?? [])
        {
            var result = input.Result.Timing.FirstOrDefault(result => (result.Scenario, result.Backend) == (series.Scenario, series.Backend));
            var (candidate, noise) = (Points(series, TimedEngine.Candidate), Points(series, TimedEngine.BaseAgain));
            if (result?.Ratio is not null && candidate.Count > 0)
            {
                yield return Draw(input, result, candidate, noise);
            }
        }
    }

    private static Picture Draw(ReportInput input, TimingResult result, List<(double, double)> candidate, List<(double, double)> noise)
    {
        var margin = input.Request.TimingMargin;
        return new LinesPicture
        {
            Across = "pair",
            Up = "time over the base's",
            Lines =
            [
                new(Looks.Noise, "base over base: noise floor", noise) { IsPoints = true },
                new(Looks.Run, "this build over the base", candidate) { IsPoints = true },
            ],
            Tube = [.. candidate.Select(point => (point.Item1, 1 / (1 + margin), 1 + margin))],
            TubeWords = "within the margin",
        }.Draw(
            $"{result.Backend}: time of every pair",
            $"Each mark is a pair of processes; 1.1 is ten percent slower. This build takes {TimingText.Ratio(result.Ratio)} times as long as {TimingText.Base(input.Measurements.Comparison!)}, interval {TimingText.Interval(result.Ratio)}; "
            + $"the base against itself {TimingText.Interval(result.NoiseFloor)}. The margin is {NumberText.Percent(margin)}.");
    }

    private static List<(double X, double Y)> Points(TimedSeries series, TimedEngine engine) =>
        [.. LogRatios.AgainstBase(series, engine).Select((ratio, pair) => (pair + 1.0, Math.Exp(ratio))).Where(point => double.IsFinite(point.Item2))];
}
