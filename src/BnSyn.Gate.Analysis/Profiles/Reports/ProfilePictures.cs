using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Profiles.Reports;

/// <summary>The time of the kernels of each backend, one beginning where the one before ends.</summary>
internal static class ProfilePictures
{
    /// <summary>The pictures, one per backend.</summary>
    public static IEnumerable<(string Scenario, Picture Picture)> Of(EngineProfile profile) => profile.Backends.Select(backend => (backend.Scenario, Draw(backend, profile.GrowthOf(backend))));

    private static Picture Draw(BackendProfile backend, IReadOnlyList<SizeSeries> growth)
    {
        var rows = new List<PictureRow>();
        var from = 0.0;
        foreach (var kernel in backend.Kernels)
        {
            var to = from + (1e6 * kernel.Seconds.Median);
            rows.Add(new(kernel.Name, $"{ProfileText.Time(kernel.Seconds.Median)}, {NumberText.Rounded(100 * kernel.Share, 2)} %") { Spans = [(Looks.Run, from, to)] });
            from = to;
        }

        return new RowsPicture { Across = "time of a step (us)", Rows = rows, Reach = [0, 1e6 * backend.Step.Median] }.Draw(
            $"Time of a step: {backend.Backend}",
            "The kernels of a step, the longest first; each begins where the one above it ends. " + string.Join(' ', ProfileText.Sentences(backend, growth)));
    }
}
