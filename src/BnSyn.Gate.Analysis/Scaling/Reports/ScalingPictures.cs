using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Scaling.Reports;

/// <summary>Cost against size with its fit, residuals, and each step's place under the roof.</summary>
internal static class ScalingPictures
{
    private const int PointsOfFit = 60;

    /// <summary>A kernel with less of the step has its row in the table and no picture.</summary>
    private const double SmallestShare = 0.02;

    /// <summary>The pictures, by scenario.</summary>
    public static IEnumerable<(string Scenario, Picture Picture)> Of(EngineScaling scaling)
    {
        foreach (var (name, backends) in scaling.Scenarios)
        {
            foreach (var backend in backends)
            {
                yield return (name, Cost(backend));
                if (backend.Series.Fit(SizeSeries.Step) is { } fit)
                {
                    yield return (name, Residuals(backend, fit));
                }

                if (backend.Gains.Count > 0)
                {
                    yield return (name, Stacked(backend));
                }

                if (backend.Places(scaling.Roof) is { Count: > 0 } places)
                {
                    yield return (name, Roofline(backend, "a step", places, scaling.Roof));
                }

                foreach (var kernel in backend.KernelRoofs(scaling.Roof).Where(kernel => kernel.Places.Count > 0 && kernel.Share >= SmallestShare))
                {
                    yield return (name, Roofline(backend, kernel.Kernel, kernel.Places, scaling.Roof));
                }
            }
        }
    }

    private static Picture Cost(ScaledBackend backend)
    {
        var series = backend.Series;
        var lines = new List<DrawnLine>();
        if (series.Fit(SizeSeries.Step) is { } fit)
        {
            lines.Add(new(Looks.Reference, "fit", [.. Along(fit.Smallest, fit.Largest).Select(size => (Math.Log10(size), 1e6 * fit.At(size)))]));
        }

        lines.Add(Points(Looks.Run, "measured", series.Samples));
        lines.Add(Points(Looks.Noise, "not shown to the fit", backend.HeldOut));
        return new LinesPicture { Across = $"log10 of {series.Factor}", Up = "time of a step (us)", IsLogarithmic = true, Lines = [.. lines.Where(line => line.Points.Count > 0)] }.Draw(
            $"Cost against size: {series.Backend}",
            $"Time of a step at each size, a point for each process, with the fit ({series.Held} held).");
    }

    private static Picture Residuals(ScaledBackend backend, CostFit fit) => new LinesPicture
    {
        Across = $"log10 of {backend.Series.Factor}",
        Up = "measured by fitted",
        Lines = [new(Looks.Run, "residual", [.. backend.Series.Sizes.Select((size, at) => (Math.Log10(size), 1 + fit.Residuals[at]))]) { IsPoints = true }],
        Bound = (1, "the fit"),
    }.Draw($"Residuals: {backend.Series.Backend}", $"Form {fit.Form}; the largest is {NumberText.Rounded(100 * fit.Residuals.Max(Math.Abs), 2)} %.");

    private static Picture Stacked(ScaledBackend backend)
    {
        var rows = new List<PictureRow>();
        var from = 0.0;
        foreach (var gain in backend.Gains)
        {
            rows.Add(new(gain.Kernel, $"{NumberText.Rounded(100 * gain.Share, 2)} %") { Spans = [(Looks.Run, from, from + (100 * gain.Share))] });
            from += 100 * gain.Share;
        }

        return new RowsPicture { Across = "part of a step (%)", Rows = rows, Reach = [0, 100] }.Draw(
            $"Kernels at {NumberText.Of(backend.Largest)} {backend.Series.Factor}: {backend.Series.Backend}",
            "The kernels of a step at the largest size, the longest first; each begins where the one above it ends.");
    }

    private static Picture Roofline(ScaledBackend backend, string what, IReadOnlyList<RoofPlace> places, MachineRoof roof)
    {
        var data = backend.Typical(backend.Largest).LiveBytes;
        var (least, most) = (places.Min(place => place.Intensity) / 4, Math.Max(places.Max(place => place.Intensity) * 4, 2 * roof.OperationsPerSecond / roof.BandwidthOf(data)));
        return new LinesPicture
        {
            Across = "log10 of operations for each byte",
            Up = "operations/s (1e9)",
            IsLogarithmic = true,
            Lines =
            [
                new(Looks.Reference, "roof for data of the largest size", [.. Along(least, most).Select(intensity => (Math.Log10(intensity), 1e-9 * Math.Min(roof.OperationsPerSecond, intensity * roof.BandwidthOf(data))))]),
                new(Looks.Run, $"{what}, at each size", [.. places.Select(place => (Math.Log10(place.Intensity), 1e-9 * place.OperationsPerSecond)).OrderBy(point => point.Item1)]) { IsPoints = true },
            ],
        }.Draw($"Roofline of {what}: {backend.Series.Backend}", $"At the largest size {what} reaches {NumberText.Rounded(100 * places[^1].Reached, 2)} % of what {places[^1].Bound} allows. Operations and bytes as the engine counts them.");
    }

    private static DrawnLine Points(string look, string words, IReadOnlyList<SizedSample> samples) =>
        new(look, words, [.. samples.Select(sample => (Math.Log10(sample.Size), 1e6 * sample.StepSeconds)).OrderBy(point => point.Item1)]) { IsPoints = true };

    private static IEnumerable<double> Along(double from, double to) => Enumerable.Range(0, PointsOfFit + 1).Select(at => from * Math.Pow(to / from, (double)at / PointsOfFit));
}
