using BnSyn.Engine.Avalanches;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Avalanches;

public sealed class AvalancheDetectionTests
{
    [Fact]
    public void RunsBetweenSilencesAreFoundToTheBin()
    {
        Assert.Equal([new Avalanche(1, 2, 3.0), new Avalanche(5, 1, 3.0)], AvalancheDetection.Find([0, 1, 2, 0, 0, 3, 0]));
        Assert.Equal(3, new Avalanche(1, 2, 3.0).End);
    }

    [Fact]
    public void RunsThatTouchAnEndAreLeftOut()
    {
        Assert.Equal([new Avalanche(3, 1, 5.0)], AvalancheDetection.Find([1, 2, 0, 5, 0, 7]));
        Assert.Empty(AvalancheDetection.Find([1, 2, 3]));
        Assert.Empty(AvalancheDetection.Find([0, 2]));
        Assert.Empty(AvalancheDetection.Find([2, 0]));
        Assert.Empty(AvalancheDetection.Find([]));
    }

    [Fact]
    public void ActivityUpToTheThresholdIsSilence() =>
        Assert.Equal([new Avalanche(1, 1, 1.0), new Avalanche(3, 1, 2.0)], AvalancheDetection.Find([0, 2, 1, 3, 0], threshold: 1.0));

    [Fact]
    public void EveryAvalancheIsARunBetweenTwoSilentBinsAndNoneIsMissed() =>
        Prop.ForAll(Gen.Choose(0, 2).Select(spikes => (double)spikes).ArrayOf().ToArbitrary(), activity =>
        {
            IReadOnlyList<Avalanche> found = AvalancheDetection.Find(activity);
            bool areRuns = found.All(avalanche =>
                activity[avalanche.Start - 1] == 0.0 && activity[avalanche.End] == 0.0
                && activity[avalanche.Start..avalanche.End].All(spikes => spikes > 0.0)
                && activity[avalanche.Start..avalanche.End].Sum() == avalanche.Size);
            int first = Array.IndexOf(activity, 0.0);
            double between = first < 0 ? 0.0 : activity[first..(Array.LastIndexOf(activity, 0.0) + 1)].Sum();
            return areRuns && found.Sum(avalanche => avalanche.Size) == between;
        }).Check(Reproducible.Config);

    [Fact]
    public void BinsSumWholeBinsOnly()
    {
        Assert.Equal([3.0, 7.0], ActivityBins.Sum([1, 2, 3, 4, 5], 2));
        Assert.Empty(ActivityBins.Sum([1, 2], 3));
        Assert.Throws<ArgumentOutOfRangeException>("stepsPerBin", () => ActivityBins.Sum([1], 0));
    }

    [Fact]
    public void MeanIntervalCountsEverySpike()
    {
        // Spikes at 1, 4, 4 and 10: intervals of 3, 0 and 6 steps.
        Assert.Equal(3.0, ActivityBins.MeanInterval_steps([0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0]));
        Assert.Throws<ArgumentException>(() => ActivityBins.MeanInterval_steps([0, 1, 0]));
    }

    [Fact]
    public void ValuesOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("activity", () => AvalancheDetection.Find([0, -1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>("activity", () => AvalancheDetection.Find([0, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => AvalancheDetection.Find([0, 1], -1.0));
    }
}
