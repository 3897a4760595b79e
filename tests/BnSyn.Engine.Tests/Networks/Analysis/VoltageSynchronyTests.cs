using BnSyn.Engine.Networks.Analysis;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Analysis;

/// <summary>χ collected on the fly, several neurons at a time, is χ of its definition over the whole recording.</summary>
public sealed class VoltageSynchronyTests
{
    [Fact]
    public void ChiIsThatOfTheDefinitionForEveryNumberOfNeurons() => Prop.ForAll(Arb.From(Gen.Choose(1, 40)), neurons =>
    {
        double[][] recording = Recording(neurons, samples: 50);

        double[] population = Array.ConvertAll(recording, V_mV => V_mV.Average());
        double own = Enumerable.Range(0, neurons).Average(neuron => Variance(Array.ConvertAll(recording, V_mV => V_mV[neuron])));
        Assert.Equal(Math.Sqrt(Variance(population) / own), Collect(recording).Chi!.Value, 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NeuronsWithoutNeighboursInTheirRegisterCountAsTheOthers()
    {
        double[][] all = Recording(neurons: 9, samples: 20);

        // The ninth alone moves: var(mean) = var/81, mean(var) = var/9.
        double[][] ninth = Array.ConvertAll(all, V_mV => (double[])[.. Enumerable.Repeat(-70.0, 8), V_mV[8]]);
        Assert.Equal(1.0 / 3.0, Collect(ninth).Chi!.Value, 1e-12);
    }

    [Fact]
    public void OtherNumberOfNeuronsIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new VoltageSynchrony(3).Add([-70.0, -70.0]));
        Assert.Contains("V_mV must have shape (3,), got (2,)", error.Message, StringComparison.Ordinal);
    }

    private static VoltageSynchrony Collect(double[][] recording)
    {
        var synchrony = new VoltageSynchrony(recording[0].Length);
        Array.ForEach(recording, V_mV => synchrony.Add(V_mV));
        return synchrony;
    }

    private static double[][] Recording(int neurons, int samples)
    {
        var random = new System.Random(neurons);
        return [.. Enumerable.Range(0, samples).Select(_ => Enumerable.Range(0, neurons).Select(_ => -70.0 + (20.0 * random.NextDouble())).ToArray())];
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
