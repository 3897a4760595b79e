using System.Text.Json;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Neurons;

public sealed class AdExStepTests
{
    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, GoldenFile.Read("mod_adex_step").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void StepGivesTheRecordedBits(int index)
    {
        JsonElement golden = GoldenFile.Read("mod_adex_step").GetProperty("cases")[index];
        double[] V = golden.Doubles("V");
        double[] w = golden.Doubles("w");
        var spiked = new bool[V.Length];
        AdExStep.Advance(
            GoldenParameters.AdEx(golden.GetProperty("params")),
            golden.GetProperty("dt_ms").GetDouble(),
            golden.Doubles("I_syn"),
            golden.Doubles("I_ext"),
            V,
            w,
            V,
            w,
            spiked);
        Assert.Equal(golden.GetProperty("out_V").GetString(), Hex.Of(V));
        Assert.Equal(golden.GetProperty("out_w").GetString(), Hex.Of(w));
        Assert.Equal(golden.GetProperty("out_spiked").EnumerateArray().Select(s => s.GetInt32() == 1), spiked);
        Assert.Contains(true, spiked);
    }

    [Theory]
    [InlineData("dt=0", 0.0, 0.0, 0.0, -70.0)]
    [InlineData("dt=-1", -1.0, 0.0, 0.0, -70.0)]
    [InlineData("dt=1.0000001", 1.0000001, 0.0, 0.0, -70.0)]
    [InlineData("I_syn NaN", 0.1, double.NaN, 0.0, -70.0)]
    [InlineData("I_ext inf", 0.1, 0.0, double.PositiveInfinity, -70.0)]
    [InlineData("V NaN", 0.1, 0.0, 0.0, double.NaN)]
    [InlineData("V inf", 0.1, 0.0, 0.0, double.PositiveInfinity)]
    public void InvalidInputIsRefusedWithTheOriginalText(string errorCase, double dt, double I_syn, double I_ext, double V)
    {
        double[] potential = [V];
        double[] adaptation = [0.0];
        var error = Assert.ThrowsAny<ArgumentException>(() => AdExStep.Advance(
            new AdExParameters(), dt, [I_syn], [I_ext], potential, adaptation, potential, adaptation, new bool[1]));
        Assert.StartsWith(GoldenFile.Message("mod_adex_step", errorCase), error.Message, StringComparison.Ordinal);
        Assert.Equal(V, potential[0]);
    }

    [Fact]
    public void WrongLengthIsRefusedWithTheOriginalText()
    {
        var error = Assert.Throws<ArgumentException>(() => AdExStep.Advance(
            new AdExParameters(), 0.1, [0.0], [0.0], [-70.0], [0.0, 0.0], new double[1], new double[1], new bool[1]));
        Assert.StartsWith(GoldenFile.Message("mod_adex_step", "w length 2"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RestingNeuronStaysNearRest()
    {
        var equation = new AdExEquation(new AdExParameters(), 0.1);
        double V = -70.0;
        double w = 0.0;
        for (int i = 0; i < 10_000; i++)
        {
            Assert.False(equation.Step(V, w, 0.0, 0.0, out V, out w));
        }

        // The exponential current at rest, 20 pA · exp(-7.5) = 0.011 pA over 12 nS, lifts the rest by less than 0.001 mV.
        Assert.InRange(V, -70.0, -69.999);
    }
}
