using System.Text.Json;
using BnSyn.Engine.Branching;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Branching;

public sealed class AncestorBranchingRatioTests
{
    [Fact]
    public void RatioIsTheRecordedOne()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_criticality_analysis").GetProperty("mr").EnumerateArray())
        {
            Close.To(golden.Number("sigma"), AncestorBranchingRatio.Estimate(golden.Numbers("activity"), golden.GetProperty("max_lag").GetInt32()), 1e-12);
        }
    }

    [Fact]
    public void BadSeriesAreRefusedWithTheOriginalText()
    {
        StartsAsRecorded("short", new double[6]);
        StartsAsRecorded("neg", [1.0, 2.0, -1.0, 3.0, 1.0, 1.0, 1.0, 1.0]);
        StartsAsRecorded("neg", [1.0, 2.0, double.NaN, 3.0, 1.0, 1.0, 1.0, 1.0]);
        StartsAsRecorded("zeros", new double[50]);
        Assert.Throws<ArgumentOutOfRangeException>("maxLag", () => AncestorBranchingRatio.Estimate(new double[50], 0));

        static void StartsAsRecorded(string errorCase, double[] activity) => Assert.StartsWith(
            GoldenFile.Message("mod_criticality_analysis", errorCase),
            Assert.ThrowsAny<ArgumentException>(() => AncestorBranchingRatio.Estimate(activity)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void GeometricDecayIsReadRight() =>
        Close.To(0.5, AncestorBranchingRatio.Estimate([.. Enumerable.Range(0, 40).Select(t => Math.Pow(0.5, t))]), 1e-12);
}
