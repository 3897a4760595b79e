using System.Text.Json;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Neurons;

public sealed class TrackedAdExStepTests
{
    [Fact]
    public void StepsGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_adex_error_tracking").GetProperty("cases").EnumerateArray())
        {
            double[] V = golden.Doubles("V");
            double[] w = golden.Doubles("w");
            var tracked = new TrackedAdExStep(
                new AdExParameters(), V.Length, golden.GetProperty("atol").GetDouble(), golden.GetProperty("rtol").GetDouble());
            AdExStepError error = tracked.Advance(
                golden.GetProperty("dt_ms").GetDouble(), golden.Doubles("I_syn"), golden.Doubles("I_ext"), V, w, V, w, new bool[V.Length]);
            Assert.Equal(golden.GetProperty("out_V").GetString(), Hex.Of(V));
            Assert.Equal(golden.GetProperty("out_w").GetString(), Hex.Of(w));
            Assert.Equal(golden.GetProperty("lte").GetString(), Hex.Of([error.LocalError]));
            Assert.Equal(golden.GetProperty("global_bound").GetString(), Hex.Of([error.LocalError]));
            long ulps = BitConverter.DoubleToInt64Bits(golden.Doubles("recommended_dt")[0]) - BitConverter.DoubleToInt64Bits(error.RecommendedStep_ms);
            Assert.InRange(ulps, -2, 2);
            Assert.True(error.SameSpikes);
        }
    }

    [Fact]
    public void LocalErrorIsOfTheSizeOfTheStepSquared()
    {
        double full = Advance(0.1, -56.0).LocalError;
        double half = Advance(0.05, -56.0).LocalError;
        Assert.True(full > 0.0);
        Assert.InRange(full / half, 3.9, 4.1);
    }

    [Theory]
    [InlineData(1.0, 0.2)] // far too exact: twice the step
    [InlineData(1e-14, 0.01)] // far too coarse: a tenth
    public void RecommendedStepStaysBetweenATenthAndTwice(double tolerance, double expected) =>
        Assert.Equal(expected, Advance(0.1, -56.0, tolerance).RecommendedStep_ms, 1e-15);

    [Fact]
    public void RecommendedStepBringsTheErrorToItsAim()
    {
        AdExStepError error = Advance(0.1, -56.0, 3e-6);
        Assert.InRange(error.RecommendedStep_ms, 0.011, 0.19);

        // 0.9 of the step at which the error is 1, so 0.81 of that error.
        Assert.InRange(Advance(error.RecommendedStep_ms, -56.0, 3e-6).LocalError, 0.75, 0.87);
    }

    [Fact]
    public void ResetBetweenTheTwoWaysIsSaid()
    {
        Assert.False(Advance(0.1, -38.0).SameSpikes);
        Assert.True(Advance(0.1, -30.0).SameSpikes);
        Assert.True(Advance(0.1, -70.0).SameSpikes);
    }

    [Fact]
    public void InvalidInputIsRefusedAndNothingWritten()
    {
        double[] V = [-70.0];
        double[] w = [0.0];
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrackedAdExStep(new AdExParameters(), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrackedAdExStep(new AdExParameters(), 1, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrackedAdExStep(new AdExParameters(), 1, 1e-6, double.NaN));
        var step = new TrackedAdExStep(new AdExParameters(), 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => step.Advance(1.1, [0.0], [0.0], V, w, V, w, new bool[1]));
        Assert.Throws<ArgumentException>(() => step.Advance(0.1, [double.NaN], [0.0], V, w, V, w, new bool[1]));
        Assert.Throws<ArgumentException>(() => step.Advance(0.1, [0.0], [0.0], V, w, new double[2], w, new bool[1]));
        Assert.Throws<ArgumentException>(() => new TrackedAdExStep(new AdExParameters(), 2).Advance(0.1, [0.0], [0.0], V, w, new double[2], new double[2], new bool[2]));
        Assert.Equal([-70.0], V);
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        double[] V = [-70.0];
        double[] w = [0.0];
        var spiked = new bool[1];
        var step = new TrackedAdExStep(new AdExParameters(), 1);
        Assert.Equal(0, Allocations.Of(() => step.Advance(0.1, [0.0], [100.0], V, w, V, w, spiked)));
    }

    private static AdExStepError Advance(double dt, double V, double tolerance = 1e-6) =>
        new TrackedAdExStep(new AdExParameters(), 1, tolerance, tolerance)
            .Advance(dt, [0.0], [300.0], [V], [20.0], new double[1], new double[1], new bool[1]);
}
