using System.Globalization;
using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;

namespace BnSyn.Cli.Pictures;

/// <summary>The picture of a run: which neuron fired when, and the rate of all of them over time.</summary>
internal static class RasterPicture
{
    private const double BinWidth_ms = 5.0;

    internal static Picture Of(NetworkRecorder recorder, Network network)
    {
        double dt = network.Parameters.DtMs;
        int steps = Math.Max(1, (int)Math.Round(BinWidth_ms / dt, MidpointRounding.ToEven));
        double[] bins = ActivityBins.Sum(recorder.Trace.Activity, steps);
        double width = steps * dt;
        string words = string.Create(
            CultureInfo.InvariantCulture,
            $"{recorder.Raster.Count} spikes of {network.N} neurons, {network.NExc} of them excitatory, in {recorder.Raster.Steps * dt:0.##} ms");
        return new Picture(
            words,
            $"{words}. Above, a stroke for every spike, inhibitory neurons on top; below, the mean rate of a neuron.",
            [
                new RasterPanel(recorder.Raster, network.Population, dt),
                new Panel(
                    new Axis("time ms"),
                    new Axis("rate Hz"),
                    [new Curve(string.Empty, [.. bins.Select((spikes, bin) => ((bin + 0.5) * width, spikes / network.N / width * 1000.0))])]),
            ]);
    }
}
