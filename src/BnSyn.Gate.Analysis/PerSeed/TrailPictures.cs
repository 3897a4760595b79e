using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Up to which step the states of each backend are those that they are compared with: the seed that parts first.</summary>
internal static class TrailPictures
{
    private const int MostRows = 10;

    public static IEnumerable<Picture> Of(ReportInput input, JudgedScenario scenario)
    {
        var pairs = input.Result.Comparisons.Where(comparison => comparison.Scenario == scenario.Name)
            .GroupBy(comparison => (comparison.Backend, comparison.Against))
            .Select(group => group.MinBy(comparison => comparison.FirstDivergingStep ?? int.MaxValue)!)
            .ToList();
        var first = pairs.Where(pair => pair.FirstDivergingStep is not null).MinBy(pair => pair.FirstDivergingStep);
        var steps = scenario.Scenario.Description.Steps;
        if (first is null || steps <= 0)
        {
            yield break;
        }

        yield return new RowsPicture
        {
            Across = "step",
            Rows = [.. pairs.OrderBy(pair => pair.FirstDivergingStep ?? int.MaxValue).Take(MostRows).Select(pair => Row(pair, steps))],
            Reach = [0, steps],
            Keys = [new(Looks.Same, "━", "same state, to the last bit"), new(Looks.Other, "╍", "another state"), new(Looks.Place, "○", "first diverging step")],
        }.Draw(
            "Where the states part",
            $"The state after every step beside the state that is expected, for the seed that parts first. {first.Backend} against the {AgainstWord.Of(first.Against)} parts first: "
            + $"seed {NumberText.Of(first.Seed)}, {Step(first.FirstDivergingStep!.Value)} of {NumberText.Of((long)steps)}.{Left(pairs.Count)}");
    }

    private static PictureRow Row(Comparison pair, int steps) => new(
        $"{pair.Backend} against {AgainstWord.Of(pair.Against)}",
        pair.FirstDivergingStep is { } step ? $"seed {NumberText.Of(pair.Seed)}, {Step(step)}" : "never part")
    {
        Spans = pair.FirstDivergingStep is { } parted ? [(Looks.Same, 0, parted), (Looks.Other, parted, steps)] : [(Looks.Same, 0, steps)],
        Marks = pair.FirstDivergingStep is { } place ? [(Looks.Place, MarkShape.Ring, place)] : [],
    };

    private static string Step(int step) => step == 0 ? "the built state" : "step " + NumberText.Of((long)step);

    private static string Left(int rows) => rows > MostRows ? $" {NumberText.Of((long)rows - MostRows)} more pairs are not drawn." : "";
}
