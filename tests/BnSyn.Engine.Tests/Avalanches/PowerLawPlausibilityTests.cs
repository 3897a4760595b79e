using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Avalanches;

[WaitsFor(Awaited.Simulations)]
public sealed class PowerLawPlausibilityTests
{
    [Fact]
    public void Samples_of_a_power_law_are_seldom_ruled_out()
    {
        int ruledOut = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            ruledOut += Of(Zeta(seed, 400), 30, seed).P <= 0.1 ? 1 : 0;
        }

        // Two of twenty are expected; more than six have a chance of 0.2 %.
        Assert.InRange(ruledOut, 0, 6);
    }

    [Fact]
    public void Samples_of_a_geometric_law_are_ruled_out()
    {
        var generator = new RandomGenerator(5);
        double[] data = [.. Enumerable.Range(0, 2000).Select(_ => Math.Floor(Math.Log(1.0 - generator.NextDouble()) / Math.Log(0.9)) + 1.0)];
        PowerLawPlausibility law = Of(data, 30, 1, leastCount: 1000);
        Assert.Equal(30, law.Samples);
        Assert.Equal(0.0, law.P);
    }

    [Fact]
    public void Law_is_that_of_the_best_minimum_and_the_seed_decides_the_samples()
    {
        double[] data = Zeta(3, 300);
        Assert.Equal(DiscretePowerLaw.FitFromBestMinimum(data), Of(data, 0, 1).Fit);
        Assert.Equal(double.NaN, Of(data, 0, 1).P);
        Assert.Equal(Of(data, 25, 7).P, Of(data, 25, 7).P);
    }

    [Fact]
    public void Too_few_values_are_refused() =>
        Assert.Contains("a power law needs", Assert.Throws<ArgumentException>(() => new PowerLawPlausibility([1.0, 2.0], 50, 0)).Message, StringComparison.Ordinal);

    private static PowerLawPlausibility Of(double[] data, int samples, ulong seed, int leastCount = 50)
    {
        var law = new PowerLawPlausibility(data, leastCount, seed);
        for (int i = 0; i < samples; i++)
        {
            law.Draw();
        }

        return law;
    }

    // By its distribution function, value after value: another way than the engine's.
    private static double[] Zeta(ulong seed, int count)
    {
        const double exponent = 2.5;
        var generator = new RandomGenerator(seed + 100);
        double whole = HurwitzZeta.At(exponent, 1.0);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                double left = generator.NextDouble() * whole;
                double x = 1.0;
                for (; left > Math.Pow(x, -exponent) && x < 1e6; x++)
                {
                    left -= Math.Pow(x, -exponent);
                }

                return x;
            }),
        ];
    }
}
