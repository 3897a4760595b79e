using BnSyn.Engine.Branching;
using BnSyn.Engine.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Branching;

[WaitsFor(Awaited.Simulations)]
public sealed class MultistepRegressionTests
{
    [Theory]
    [InlineData(0.5, 20.0)]
    [InlineData(0.9, 5.0)]
    [InlineData(0.98, 1.0)]
    public void KnownRatioLiesInItsInterval(double ratio, double drive)
    {
        double[] activity = BranchingProcess.Driven(11, ratio, drive, 40_000);
        MultistepEstimate estimate = MultistepRegression.Estimate(activity, 40);
        Assert.True(estimate.Lower <= ratio && ratio <= estimate.Upper, $"{ratio}: {estimate}");
        Assert.True(estimate.Upper - estimate.Lower < 0.08, $"{estimate}");

        // All of it is seen, so that the slope at lag 0 would be 1; a lag that is off by one makes it m or 1/m.
        Close.To(1.0, estimate.Amplitude, 0.03);
        Close.To(ratio, estimate.Slopes[0], 0.02);
        Close.To(-1.0 / Math.Log(estimate.BranchingRatio), estimate.AutocorrelationTime_steps, 1e-12);
    }

    [Fact]
    public void IntervalsHoldTheRatioAboutAsOftenAsTheyPromise()
    {
        const int Processes = 60;
        int held = Enumerable.Range(0, Processes).Count(i =>
        {
            MultistepEstimate estimate = MultistepRegression.Estimate(BranchingProcess.Driven((ulong)(100 + i), 0.9, 2.0, 10_000), 20);
            return estimate.Lower <= 0.9 && 0.9 <= estimate.Upper;
        });

        // 95 % of 60 is 57; 51 or more has a probability of 99.8 %, and intervals half as wide would hold it 40 times.
        Assert.InRange(held, 51, Processes);
    }

    [Theory]
    [InlineData(0.95, 5.0, 0.1)]
    [InlineData(0.98, 2.0, 0.05)]
    public void RatioIsRecoveredFromAFewOfTheNeurons(double ratio, double drive, double seen)
    {
        double[] activity = BranchingProcess.Subsampled(5, BranchingProcess.Driven(23, ratio, drive, 60_000), seen);
        MultistepEstimate estimate = MultistepRegression.Estimate(activity, 60);
        Assert.True(estimate.Lower <= ratio && ratio <= estimate.Upper, $"{ratio}: {estimate}");
        Close.To(ratio, estimate.BranchingRatio, 0.015);

        // Lag 1 alone, the conventional estimator, is far off.
        Assert.True(estimate.Slopes[0] < 0.75 * ratio, $"{estimate.Slopes[0]}");
        Assert.True(estimate.Amplitude < 0.8, $"{estimate.Amplitude}");
    }

    [Fact]
    public void IndependentCountsHaveNoSlopesWhereTheAncestorReadsNearlyCritical()
    {
        double[] activity = BranchingProcess.Driven(3, 0.0, 8.0, 20_000);
        MultistepEstimate estimate = MultistepRegression.Estimate(activity, 10);
        Assert.All(estimate.Slopes, slope => Assert.InRange(slope, -0.04, 0.04));
        Assert.InRange(estimate.Amplitude * estimate.BranchingRatio, 0.0, 0.04);
        Assert.True(AncestorBranchingRatio.Estimate(activity) > 0.85);
    }

    [Fact]
    public void ScaleAndBackgroundOfTheActivityDoNotMatter()
    {
        double[] activity = BranchingProcess.Driven(8, 0.8, 4.0, 3_000);
        double expected = MultistepRegression.Estimate(activity, 10).BranchingRatio;
        Prop.ForAll(Gen.Choose(1, 50).Two().ToArbitrary(), change =>
            Math.Abs(MultistepRegression.Estimate(Array.ConvertAll(activity, x => (x * change.Item1) + change.Item2), 10).BranchingRatio - expected) < 1e-6)
            .Check(Reproducible.Config.WithMaxTest(15));
    }

    [Fact]
    public void GrowthIsSupercritical()
    {
        MultistepEstimate estimate = MultistepRegression.Estimate([.. Enumerable.Range(0, 400).Select(t => Math.Pow(1.02, t))], 5);
        Close.To(1.02, estimate.BranchingRatio, 1e-6);
        Assert.Equal(double.PositiveInfinity, estimate.AutocorrelationTime_steps);
    }

    [Fact]
    public void SeriesWithoutAnAnswerAreRefused()
    {
        Assert.Contains("does not vary", Assert.Throws<ArgumentException>(() => MultistepRegression.Estimate(new double[2000], 10)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MultistepRegression.Estimate([.. Enumerable.Repeat(0.1, 2000)], 10));
        Assert.Contains("at least 220 values", Assert.Throws<ArgumentException>(() => MultistepRegression.Estimate(new double[219], 10)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("maxLag", () => MultistepRegression.Estimate(new double[2000], 1));
        Assert.Throws<ArgumentOutOfRangeException>("activity", () => MultistepRegression.Estimate([.. Enumerable.Range(0, 220).Select(i => i - 1.0)], 10));
    }

    [Fact]
    public void ActivityOfASingleBlockHasAnIntervalWithoutEnd()
    {
        var activity = new double[2000];
        BranchingProcess.Driven(2, 0.5, 5.0, 40).CopyTo(activity, 130);
        MultistepEstimate estimate = MultistepRegression.Estimate(activity, 5);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (estimate.Lower, estimate.Upper));
    }
}
