using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Tests.Branching;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Criticality;

[WaitsFor(Awaited.Simulations)]
public sealed class RegressionControlTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.97)]
    public void KnownRatioIsFollowed(double ratio)
    {
        var estimator = new RegressionEstimator(alpha: 5e-4);
        double[] activity = BranchingProcess.Driven(31, ratio, 20.0 * (1.0 - ratio), 40_000);
        double sum = 0.0;
        for (int t = 0; t + 1 < activity.Length; t++)
        {
            double? sigma = estimator.Update(activity[t], activity[t + 1]);
            sum += t >= 10_000 ? sigma!.Value : 0.0;
        }

        Close.To(ratio, sum / (activity.Length - 1 - 10_000), 0.02);
    }

    [Fact]
    public void SubcriticalNetworkIsRaisedWhereTheRunningRatioLowersIt()
    {
        double[] activity = BranchingProcess.Driven(7, 0.9, 5.0, 20_000);
        var parameters = new CriticalityParameters { EtaSigma = 1e-2 };
        var ours = new RegressionController(parameters, new RegressionEstimator());
        var ratios = new BranchingEstimator();
        var ancestor = new SigmaController(parameters);
        for (int t = 0; t + 1 < activity.Length; t++)
        {
            ours.Step(activity[t], activity[t + 1]);
            ancestor.Step(ratios.Update(Math.Max(activity[t], 1.0), Math.Max(activity[t + 1], 1.0)));
        }

        Assert.True(ours.Gain > 2.0, $"{ours.Gain}");
        Assert.True(ancestor.Gain < 0.5, $"{ancestor.Gain}");
    }

    [Fact]
    public void GainRestsWhereTheRatioIsItsTarget()
    {
        double[] activity = BranchingProcess.Driven(9, 0.9, 5.0, 20_000);
        var controller = new RegressionController(new CriticalityParameters { SigmaTarget = 0.9 }, new RegressionEstimator());
        for (int t = 0; t + 1 < activity.Length; t++)
        {
            controller.Step(activity[t], activity[t + 1]);
        }

        Assert.InRange(controller.Gain, 0.7, 1.3);
        Close.To(0.9, controller.Sigma!.Value, 0.06);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(7.0)]
    public void SilentOrConstantNetworkHasNoRatioAndKeepsItsGain(double spikes)
    {
        var controller = new RegressionController(new CriticalityParameters(), new RegressionEstimator());
        for (int t = 0; t < 2000; t++)
        {
            Assert.Equal(1.0, controller.Step(spikes, spikes));
            Assert.Null(controller.Sigma);
        }
    }

    [Fact]
    public void NetworkThatDiesHasARatioNoLonger()
    {
        var estimator = new RegressionEstimator(alpha: 0.01);
        double[] activity = [.. BranchingProcess.Driven(4, 0.8, 4.0, 2000), .. new double[3000]];
        for (int t = 0; t + 1 < activity.Length; t++)
        {
            estimator.Update(activity[t], activity[t + 1]);
            Assert.True(t is < 100 or > 1990 || estimator.Sigma is not null);
        }

        Assert.Null(estimator.Sigma);
    }

    [Fact]
    public void ValuesOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("alpha", () => new RegressionEstimator(alpha: 0.0));
        Assert.Throws<ArgumentOutOfRangeException>("alpha", () => new RegressionEstimator(alpha: 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("leastVariance", () => new RegressionEstimator(leastVariance: 0.0));
        Assert.Throws<ArgumentOutOfRangeException>("ancestors", () => new RegressionEstimator().Update(-1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>("descendants", () => new RegressionEstimator().Update(0.0, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(
            "eta_sigma", () => new RegressionController(new CriticalityParameters { EtaSigma = 0.0 }, new RegressionEstimator()));
    }
}
