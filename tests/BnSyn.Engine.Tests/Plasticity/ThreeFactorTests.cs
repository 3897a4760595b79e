using System.Text.Json;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Plasticity;

public sealed class ThreeFactorTests
{
    [Fact]
    public void StepsGiveTheRecordedBits()
    {
        int changed = 0;
        int compared = 0;
        foreach (JsonElement golden in GoldenFile.Read("mod_three_factor").GetProperty("cases").EnumerateArray())
        {
            int pre = golden.GetProperty("npre").GetInt32();
            int post = golden.GetProperty("npost").GetInt32();
            double dt = golden.GetProperty("dt_ms").GetDouble();
            var rule = new ThreeFactorRule(GoldenParameters.Plasticity(golden.GetProperty("params")), pre, post, dt);
            var modulator = new Neuromodulator(dt, golden.GetProperty("neuromod_tau_ms").GetDouble());
            double[] weights = golden.Doubles("w0");
            var eligibility = new double[weights.Length];
            foreach (JsonElement step in golden.GetProperty("steps").EnumerateArray())
            {
                double n = modulator.Step(step.Doubles("d_t")[0]);
                rule.Step(weights, eligibility, n, Spikes(step, "pre"), Spikes(step, "post"));
                Assert.Equal(step.GetProperty("n").GetString(), Hex.Of([n]));
                if (step.TryGetProperty("w", out JsonElement recorded))
                {
                    Assert.Equal(step.GetProperty("e").GetString(), Hex.Of(eligibility));
                    Assert.Equal(recorded.GetString(), Hex.Of(weights));
                    compared++;
                }
            }

            changed += golden.Doubles("w0").Zip(weights).Count(pair => pair.First != pair.Second);
        }

        Assert.InRange(changed, 1, 40);
        Assert.Equal(26, compared);
    }

    [Theory]
    [InlineData("w 1D", 5, 6, 2, 3, 1.0)]
    [InlineData("elig shape", 6, 5, 2, 3, 1.0)]
    [InlineData("pre shape", 6, 6, 3, 3, 1.0)]
    [InlineData("post shape", 6, 6, 2, 2, 1.0)]
    [InlineData("dt 0", 6, 6, 2, 3, 0.0)]
    public void InvalidInputIsRefusedWithTheOriginalText(string errorCase, int weights, int eligibility, int pre, int post, double dt)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => new ThreeFactorRule(new PlasticityParameters(), 2, 3, dt)
            .Step(new double[weights], new double[eligibility], 1.0, new bool[pre], new bool[post]));
        Assert.StartsWith(GoldenFile.Message("mod_three_factor", errorCase), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidArgumentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThreeFactorRule(new PlasticityParameters(), 0, 1, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThreeFactorRule(new PlasticityParameters(), 1, 0, 1.0));
        Assert.Throws<ArgumentException>(() => new ThreeFactorRule(new PlasticityParameters(), 1, 2, 1.0).Step(new double[2], new double[2], 1.0, new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Neuromodulator(-1.0, 50.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Neuromodulator(1.0, 0.0));
    }

    /// <summary>One coincidence, and the modulator later: the weight changes by what is left of the trace at that time.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void ModulatorFindsWhatIsLeftOfTheTrace(int later)
    {
        var parameters = new PlasticityParameters { Tau_e_ms = 20.0, Eta = 0.5 };
        var rule = new ThreeFactorRule(parameters, 1, 1, 1.0);
        double[] weight = [3.0];
        double[] eligibility = [0.0];
        for (int step = 0; step <= later; step++)
        {
            rule.Step(weight, eligibility, step == later ? 2.0 : 0.0, [step == 0], [step == 0]);
        }

        Assert.Equal(3.0 + (0.5 * 2.0 * Math.Exp(-later / 20.0)), weight[0], 1e-12);
    }

    [Fact]
    public void ReleasedModulatorIsThereAtOnceAndDecaysExponentially()
    {
        var modulator = new Neuromodulator(1.0, 50.0);
        Assert.Equal(2.0, modulator.Step(2.0));
        for (int step = 0; step < 50; step++)
        {
            modulator.Step(0.0);
        }

        Assert.Equal(2.0 * Math.Exp(-1.0), modulator.Level, 1e-12);
    }

    [Fact]
    public void WeightStaysWithinItsLimitsAndTheTraceDoesNot()
    {
        var parameters = new PlasticityParameters { W_min = -1.0, W_max = 2.0, Eta = 1.0 };
        var rule = new ThreeFactorRule(parameters, 1, 2, 1.0);
        double[] weights = [0.0, 0.0];
        double[] eligibility = [0.0, 0.0];
        rule.Step(weights, eligibility, 1.0, [5.0, -5.0]);
        Assert.Equal([2.0, -1.0], weights);
        Assert.Equal([5.0, -5.0], eligibility);
    }

    [Fact]
    public void OneSpikeAloneMakesNothingEligible()
    {
        var rule = new ThreeFactorRule(new PlasticityParameters(), 2, 2, 1.0);
        double[] weights = [1.0, 1.0, 1.0, 1.0];
        var eligibility = new double[4];
        rule.Step(weights, eligibility, 1.0, [true, false], [false, true]);
        Assert.Equal([0.0, 1.0, 0.0, 0.0], eligibility);
        Assert.Equal([1.0, 1.005, 1.0, 1.0], weights);
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var parameters = new PlasticityParameters();
        var rule = new ThreeFactorRule(parameters, 2, 2, 1.0);
        var stdp = new PairwiseStdp(parameters, 2, 2, 1.0);
        var modulator = new Neuromodulator(1.0, 50.0);
        var weights = new double[4];
        var eligibility = new double[4];
        var worth = new double[4];
        bool[] spikes = [true, false];
        Assert.Equal(0, Allocations.Of(() =>
        {
            stdp.Step(spikes, spikes, worth);
            rule.Step(weights, eligibility, modulator.Step(0.1), worth);
            rule.Step(weights, eligibility, modulator.Level, spikes, spikes);
        }));
    }

    private static bool[] Spikes(JsonElement step, string name) => [.. step.GetProperty(name).EnumerateArray().Select(s => s.GetInt32() == 1)];
}
