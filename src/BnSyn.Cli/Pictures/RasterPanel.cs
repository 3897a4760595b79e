using System.Text;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Cli.Pictures;

/// <summary>A stroke for every spike: time across, neurons from below; excitatory and inhibitory ones in two colours.</summary>
/// <param name="raster">The spikes.</param>
/// <param name="population">Which neurons are excitatory.</param>
/// <param name="dt_ms">The step in ms.</param>
internal sealed class RasterPanel(SpikeRaster raster, Population population, double dt_ms) : IPanel
{
    /// <inheritdoc/>
    public void Draw(Svg svg, in Place place)
    {
        var frame = new PanelFrame(place, 0.0, raster.Steps * dt_ms, 0.0, population.N);
        frame.Draw(svg, new Axis("time ms"), new Axis("neuron"));
        svg.Path(Strokes(population.Excitatory, frame), "s0 fine");
        svg.Path(Strokes(population.Inhibitory, frame), "s1 fine");
    }

    // Spikes that fall onto one another are one stroke: half a pixel across, and a neuron or half a pixel upwards.
    private string Strokes(NeuronRange neurons, PanelFrame frame)
    {
        var strokes = new StringBuilder();
        var drawn = new HashSet<(int X, int Y)>();
        for (int step = 0; step < raster.Steps; step++)
        {
            foreach (int neuron in raster.At(step))
            {
                int x = (int)Math.Round(2.0 * frame.Across(step * dt_ms));
                int y = (int)Math.Round(2.0 * frame.Down(neuron + 0.5));
                if (neurons.Contains(neuron) && drawn.Add((x, y)))
                {
                    strokes.Append('M').Append(Svg.Number(x / 2.0)).Append(' ').Append(Svg.Number((y / 2.0) - 0.6)).Append("v1.2");
                }
            }
        }

        return strokes.ToString();
    }
}
