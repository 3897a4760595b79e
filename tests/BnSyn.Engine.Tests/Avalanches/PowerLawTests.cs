using System.Text.Json;
using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using BnSyn.Engine.Tests.Branching;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Avalanches;

[WaitsFor(Awaited.Simulations)]
public sealed class PowerLawTests
{
    [Fact]
    public void ContinuousExponentIsTheRecordedOne()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_criticality_analysis").GetProperty("power_law").EnumerateArray())
        {
            Close.To(golden.Number("alpha"), ContinuousPowerLaw.Fit(golden.Doubles("data"), golden.Number("xmin")).Exponent, 1e-12);
        }
    }

    [Fact]
    public void BadSamplesAreRefusedWithTheOriginalText()
    {
        StartsAsRecorded("pl xmin 0", [1.0, 2.0], 0.0);
        StartsAsRecorded("pl below", [0.5, 2.0], 1.0);
        StartsAsRecorded("pl below", [double.NaN, 2.0], 1.0);
        StartsAsRecorded("pl all xmin", [1.0, 1.0], 1.0);
        StartsAsRecorded("pl all xmin", [], 1.0);
        StartsAsRecorded("pl all xmin", [1.0, double.PositiveInfinity], 1.0);

        static void StartsAsRecorded(string errorCase, double[] data, double xmin) => Assert.StartsWith(
            GoldenFile.Message("mod_criticality_analysis", errorCase),
            Assert.ThrowsAny<ArgumentException>(() => ContinuousPowerLaw.Fit(data, xmin)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(2.5)]
    public void ContinuousExponentOfASyntheticLawIsRecovered(double exponent)
    {
        var generator = new RandomGenerator(17);
        double[] data = [.. Enumerable.Range(0, 20_000).Select(_ => 2.0 * Math.Pow(1.0 - generator.NextDouble(), -1.0 / (exponent - 1.0)))];
        PowerLawFit fit = ContinuousPowerLaw.Fit(data, 2.0);
        Assert.True(fit.Lower <= exponent && exponent <= fit.Upper, $"{fit}");
        Close.To((exponent - 1.0) / Math.Sqrt(20_000), fit.StandardError, 0.05);
        Assert.True(fit.Distance < 1.63 / Math.Sqrt(20_000), $"{fit}");
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(2.5)]
    [InlineData(3.5)]
    public void DiscreteExponentOfASyntheticLawIsRecovered(double exponent)
    {
        double[] data = Zeta(new RandomGenerator(29), exponent, 1, 20_000);
        PowerLawFit fit = DiscretePowerLaw.Fit(data, 1);
        Assert.True(fit.Lower <= exponent && exponent <= fit.Upper, $"{fit}");
        Assert.True(fit.StandardError is > 0.0 and < 0.05 && fit.Distance < 0.01, $"{fit}");

        // The law of real numbers is another one.
        Assert.True(ContinuousPowerLaw.Fit(data, 1.0).Exponent > exponent + 0.5);
    }

    [Fact]
    public void StandardErrorIsTheSpreadOfTheExponent()
    {
        double[] exponents = [.. Enumerable.Range(0, 60).Select(i => DiscretePowerLaw.Fit(Zeta(new RandomGenerator(i), 2.5, 1, 1000), 1).Exponent)];
        double claimed = DiscretePowerLaw.Fit(Zeta(new RandomGenerator(1000), 2.5, 1, 1000), 1).StandardError;
        Close.To(PairwiseSum.StandardDeviation(exponents), claimed, 0.3);
    }

    [Fact]
    public void BestMinimumIsWhereTheLawBegins()
    {
        var generator = new RandomGenerator(41);
        double[] flat = [.. Enumerable.Range(0, 4000).Select(_ => (double)generator.NextInteger(1, 6))];
        PowerLawFit fit = DiscretePowerLaw.FitFromBestMinimum([.. flat, .. Zeta(generator, 2.5, 6, 4000)]);
        Assert.InRange(fit.Minimum, 6.0, 12.0);
        Assert.True(fit.Lower - 0.05 <= 2.5 && 2.5 <= fit.Upper + 0.05, $"{fit}");
        Assert.True(DiscretePowerLaw.Fit([.. flat, .. Zeta(generator, 2.5, 6, 4000)], 1).Distance > 4.0 * fit.Distance);
    }

    [Fact]
    public void SizesAndDurationsOfACriticalBranchingProcessHaveTheirExponents()
    {
        IReadOnlyList<Avalanche> avalanches = AvalancheDetection.Find(BranchingProcess.Avalanches(19, 12_000, 20_000, 200_000));
        PowerLawFit sizes = DiscretePowerLaw.Fit([.. avalanches.Select(avalanche => avalanche.Size)], 10);
        PowerLawFit durations = DiscretePowerLaw.Fit([.. avalanches.Select(avalanche => (double)avalanche.Duration)], 20);

        // 3/2 and 2 for long ones: Borel's law of sizes, Kolmogorov's of durations.
        Close.To(1.5, sizes.Exponent, 0.0, 0.05);
        Close.To(2.0, durations.Exponent, 0.0, 0.2);
    }

    [Fact]
    public void SamplesWithoutALawAreRefused()
    {
        Assert.Throws<ArgumentException>(() => DiscretePowerLaw.Fit([1.5, 2.0], 1));
        Assert.Throws<ArgumentException>(() => DiscretePowerLaw.Fit([-1.0, 2.0], 1));
        Assert.Throws<ArgumentException>(() => DiscretePowerLaw.Fit([2.0, 2.0, 2.0], 1));
        Assert.Throws<ArgumentException>(() => DiscretePowerLaw.Fit([1.0, 2.0, 3.0], 4));
        Assert.Throws<ArgumentOutOfRangeException>("xmin", () => DiscretePowerLaw.Fit([1.0, 2.0], 0));
        Assert.Throws<ArgumentException>(() => DiscretePowerLaw.FitFromBestMinimum([1.0, 2.0, 3.0], 5));
        Assert.Throws<ArgumentOutOfRangeException>("leastCount", () => DiscretePowerLaw.FitFromBestMinimum([1.0, 2.0, 3.0], 1));
    }

    /// <summary>Exact draws of x^-α/ζ(α, x_min): the distribution function is walked up from its beginning.</summary>
    private static double[] Zeta(RandomGenerator generator, double exponent, int xmin, int count)
    {
        double whole = HurwitzZeta.At(exponent, xmin);
        var data = new double[count];
        for (int i = 0; i < count; i++)
        {
            double left = generator.NextDouble() * whole;
            double x = xmin;
            while (x < 1e5 && (left -= Math.Pow(x, -exponent)) >= 0.0)
            {
                x++;
            }

            data[i] = x;
        }

        return data;
    }
}
