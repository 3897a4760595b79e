using System.Text.Json;
using BnSyn.Engine.Energy;
using BnSyn.Engine.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Energy;

public sealed class EnergyRegularizationTests
{
    [Fact]
    public void CostAndRewardGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_energy").GetProperty("cases").EnumerateArray())
        {
            JsonElement recorded = golden.GetProperty("params");
            var energy = new EnergyRegularization(new EnergyParameters
            {
                LambdaRate = recorded.Number("lambda_rate"),
                LambdaWeight = recorded.Number("lambda_weight"),
                LambdaEnergy = recorded.Number("lambda_energy"),
                RMinHz = recorded.Number("r_min_hz"),
            });
            double cost = energy.Cost(golden.Doubles("rate"), golden.Doubles("w"), golden.Doubles("I_ext"));
            Assert.Equal(golden.GetProperty("energy").GetString(), Hex.Of([cost]));
            foreach (JsonElement reward in golden.GetProperty("reward").EnumerateArray())
            {
                Assert.Equal(reward.GetProperty("out").GetString(), Hex.Of([energy.Reward(reward.Number("r_task"), cost, reward.Number("rate_mean"))]));
            }
        }
    }

    [Fact]
    public void EveryTermHasItsOwnPrice()
    {
        var energy = new EnergyRegularization(new EnergyParameters { LambdaRate = 2.0, LambdaWeight = 3.0, LambdaStimulus = 0.5 });
        Assert.Equal(2.0 * 25.0, energy.Cost([3.0, -4.0], [], []));
        Assert.Equal(3.0 * 4.0, energy.Cost([], [2.0], []));
        Assert.Equal(0.5 * 100.0, energy.Cost([], [], [-6.0, 8.0]));
        Assert.Equal(112.0, energy.Cost([3.0, 4.0], [2.0], [6.0, 8.0]));
    }

    [Fact]
    public void ActivityEarnsUpToItsLeastRateAndNoMore()
    {
        var energy = new EnergyRegularization(new EnergyParameters { LambdaEnergy = 0.1, RMinHz = 0.5 });
        Assert.Equal(1.0 - 2.0, energy.Reward(1.0, 20.0, 0.0));
        Assert.Equal(1.0 - 2.0 + 0.25, energy.Reward(1.0, 20.0, 0.25));
        Assert.Equal(1.0 - 2.0 + 0.5, energy.Reward(1.0, 20.0, 40.0));
    }

    [Fact]
    public void DoublingAllQuadruplesTheCostExactly() =>
        Prop.ForAll(Gen.Choose(-500, 500).Select(x => x * 0.1).ArrayOf().ToArbitrary(), values =>
        {
            var energy = new EnergyRegularization(new EnergyParameters());
            double[] doubled = Array.ConvertAll(values, x => 2.0 * x);
            return energy.Cost(doubled, doubled, doubled) == 4.0 * energy.Cost(values, values, values);
        }).Check(Reproducible.Config);

    [Fact]
    public void CoefficientsOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("lambda_rate", () => new EnergyRegularization(new EnergyParameters { LambdaRate = 0.0 }));
        Assert.Throws<ArgumentOutOfRangeException>("lambda_weight", () => new EnergyRegularization(new EnergyParameters { LambdaWeight = -1.0 }));
        Assert.Throws<ArgumentOutOfRangeException>("lambda_stimulus", () => new EnergyRegularization(new EnergyParameters { LambdaStimulus = 0.0 }));
        Assert.Throws<ArgumentOutOfRangeException>("lambda_energy", () => new EnergyRegularization(new EnergyParameters { LambdaEnergy = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>("r_min_hz", () => new EnergyRegularization(new EnergyParameters { RMinHz = 0.0 }));
    }

    [Fact]
    public void ValuesThatAreNotFiniteAreRefused()
    {
        var energy = new EnergyRegularization(new EnergyParameters());
        Assert.Throws<ArgumentOutOfRangeException>(() => energy.Cost([double.NaN], [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => energy.Cost([], [1e200], []));
        Assert.Throws<ArgumentOutOfRangeException>("task", () => energy.Reward(double.NaN, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => energy.Reward(0.0, -1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("meanRate_Hz", () => energy.Reward(0.0, 1.0, -1.0));
    }
}
