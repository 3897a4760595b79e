using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Bytes of a construction over the accepted ones, where any left its tolerance.</summary>
internal static class MemoryPictures
{
    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        var results = input.Result.Memory.Where(result => result.Scenario == scenario.Name && result.Expected > 0).ToList();
        if (results.All(result => result.Decision is MemoryDecision.Same or MemoryDecision.NotComparable))
        {
            yield break;
        }

        var farthest = results.MaxBy(result => Math.Abs(Ratio(result) - 1))!;
        yield return new RowsPicture
        {
            Across = "bytes over the accepted bytes",
            Rows = [.. results.Select(Row)],
            Reach = [0.95, 1, 1.05],
            Keys = [new(Looks.Run, "●", "measured"), new(Looks.Allowed, "━", "within the tolerance")],
        }.Draw(
            "Memory beside the accepted",
            $"Bytes of a construction over those of the baseline. Farthest is {farthest.Backend}, {Words(farthest.Quantity)}: {NumberText.Of(farthest.Actual)} B, baseline {NumberText.Of(farthest.Expected)} B{NumberText.Relative(farthest.Expected, farthest.Actual)}.");
    }

    private static PictureRow Row(MemoryResult result)
    {
        var band = MemoryBand.Around(result.Expected) / result.Expected;
        return new($"{result.Backend}, {Words(result.Quantity)}", $"{NumberText.Of(result.Actual)} B")
        {
            Spans = [(Looks.Allowed, 1 - band, 1 + band)],
            Marks = [(Looks.Run, MarkShape.Disc, Ratio(result))],
        };
    }

    private static double Ratio(MemoryResult result) => (double)result.Actual / result.Expected;

    private static string Words(MemoryQuantity quantity) => quantity == MemoryQuantity.Live ? "live" : "allocated";
}
