using System.Text.Json;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Plasticity;

public sealed class ConsolidationTests
{
    private const double Hour = 3600.0;

    [Fact]
    public void MomentaryTagsGiveTheRecordedBits()
    {
        int consolidated = 0;
        int compared = 0;
        foreach (JsonElement golden in GoldenFile.Read("mod_dual_weight").GetProperty("cases").EnumerateArray())
        {
            JsonElement[] shape = [.. golden.GetProperty("shape").EnumerateArray()];
            double[] start = [.. Enumerable.Repeat(golden.GetProperty("w0").GetDouble(), shape[0].GetInt32() * shape[1].GetInt32())];
            var weights = new MomentaryTagWeights(GoldenParameters.Consolidation(golden.GetProperty("params")), start);
            double dt = golden.GetProperty("dt_s").GetDouble();
            var recorded = golden.GetProperty("steps").EnumerateArray().ToDictionary(step => step.GetProperty("k").GetInt32());
            int k = 0;
            foreach (JsonElement update in golden.GetProperty("updates").EnumerateArray())
            {
                weights.Step(dt, Hex.Doubles(update.GetString()!));
                if (recorded.Remove(k, out JsonElement step))
                {
                    Assert.Equal(step.GetProperty("tag_count").GetInt32(), weights.TagCount);
                    Assert.Equal(step.GetProperty("protein").GetString(), Hex.Of([weights.Protein]));
                    if (step.TryGetProperty("w_fast", out JsonElement fast))
                    {
                        Assert.Equal(fast.GetString(), Hex.Of(weights.Fast));
                        Assert.Equal(step.GetProperty("w_cons").GetString(), Hex.Of(weights.Consolidated));
                        Assert.Equal(step.GetProperty("w_total").GetString(), Hex.Of([.. Enumerable.Range(0, start.Length).Select(weights.Total)]));
                        compared++;
                    }
                }

                k++;
            }

            Assert.Empty(recorded);
            consolidated += weights.Consolidated.ToArray().Count(w => w != start[0]);
        }

        Assert.True(consolidated > 60, $"{consolidated} consolidated");
        Assert.Equal(10, compared);
    }

    [Theory]
    [InlineData("dt 0", 0.0, 4)]
    [InlineData("shape", 1.0, 3)]
    public void InvalidStepIsRefusedWithTheOriginalText(string errorCase, double dt, int updates)
    {
        string message = GoldenFile.Message("mod_dual_weight", errorCase);
        var original = Assert.ThrowsAny<ArgumentException>(() => new MomentaryTagWeights(new ConsolidationParameters(), new double[4]).Step(dt, new double[updates]));
        var published = Assert.ThrowsAny<ArgumentException>(() => new DualWeights(new ConsolidationParameters(), new double[4]).Step(dt, new double[updates]));
        Assert.StartsWith(message, original.Message, StringComparison.Ordinal);
        Assert.StartsWith(message, published.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, ConsolidationParameters> Wrong => new()
    {
        { "tau_f_s must be finite and greater than 0, got 0", new ConsolidationParameters { Tau_f_s = 0.0 } },
        { "tau_tag_s must be finite and greater than 0, got -1", new ConsolidationParameters { Tau_tag_s = -1.0 } },
        { "tau_p_s must be finite and greater than 0, got NaN", new ConsolidationParameters { Tau_p_s = double.NaN } },
        { "theta_tag must be finite and not negative, got -0.25", new ConsolidationParameters { Theta_tag = -0.25 } },
        { "eta_f must be finite and not negative, got -1", new ConsolidationParameters { Eta_f = -1.0 } },
        { "eta_c must be finite and not negative, got -1", new ConsolidationParameters { Eta_c = -1.0 } },
        { "N_p must be finite and at least 1, got 0", new ConsolidationParameters { SynapsesForProtein = 0 } },
        { "protein synthesis_per_s must be finite and greater than 0, got 0", new ConsolidationParameters { ProteinSynthesis_per_s = 0.0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ParameterOutOfItsRangeIsRefusedWithTheRange(string message, ConsolidationParameters parameters)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new DualWeights(parameters, [1.0]));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MomentaryTagWeights(parameters, [1.0]));
    }

    [Fact]
    public void WeightsThatAreNoneAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new DualWeights(new ConsolidationParameters(), []));
        Assert.Throws<ArgumentException>(() => new MomentaryTagWeights(new ConsolidationParameters(), [1.0, double.NaN]));
    }

    /// <summary>A change of exactly θ sets no tag: w_f becomes η_f·dt, exactly 0.25.</summary>
    [Fact]
    public void TagIsSetBeyondTheThresholdAndNotAtIt()
    {
        var parameters = new ConsolidationParameters { Eta_f = 0.25, Theta_tag = 0.25, Tau_f_s = 1e300 };
        var original = new MomentaryTagWeights(parameters, [0.0, 0.0]);
        original.Step(1.0, [1.0, 1.0000001]);
        Assert.Equal(0.25, original.Fast[0]);
        Assert.Equal([false, true], original.Tags.ToArray());
    }

    [Fact]
    public void ThresholdIsTheSameForStrengtheningAndWeakening()
    {
        var weights = new DualWeights(new ConsolidationParameters { Eta_f = 1.0 }, [1.0, 1.0, 1.0]);
        weights.Step(1.0, [0.26, -0.26, 0.24]);
        Assert.Equal([1.0, 1.0, 0.0], weights.Tags.ToArray());
        Assert.Equal(2, weights.BeyondThreshold);
    }

    /// <summary>One long step is as many short ones as you like, for what the equations determine alone.</summary>
    [Fact]
    public void LongStepIsTheSumOfShortOnes()
    {
        var parameters = new ConsolidationParameters { SynapsesForProtein = 1, Eta_f = 1e-3, ProteinSynthesis_per_s = 1e-4, Theta_tag = 0.0, Eta_c = 0.0 };
        var once = new DualWeights(parameters, [0.5]);
        var often = new DualWeights(parameters, [0.5]);
        once.Step(Hour, [0.7]);
        for (int second = 0; second < 3600; second++)
        {
            often.Step(1.0, [0.7]);
        }

        AssertNear.Relative(once.Fast[0], often.Fast[0], 1e-11);
        AssertNear.Relative(once.Protein, often.Protein, 1e-11);
        Assert.Equal(0.5 + (1e-3 * 0.7 * 1800.0 * (1.0 - Math.Exp(-2.0))), once.Fast[0], 1e-12);
        double rate = 1e-4 + (1.0 / 7200.0);
        Assert.Equal(1e-4 / rate * (1.0 - Math.Exp(-rate * Hour)), once.Protein, 1e-12);
    }

    /// <summary>The experiment that tags were found by: a weak change, forgotten before protein is made, is kept because its tag is still there.</summary>
    [Fact]
    public void TagThatOutlivesItsChangeCapturesProteinThatIsMadeLater()
    {
        var parameters = new ConsolidationParameters { SynapsesForProtein = 2, Tau_f_s = 600.0, Eta_f = 1.0 };
        var weights = new DualWeights(parameters, [0.0, 0.0, 0.0]);
        var original = new MomentaryTagWeights(parameters, [0.0, 0.0, 0.0]);
        weights.Step(1.0, [0.4, 0.0, 0.0]);
        original.Step(1.0, [0.4, 0.0, 0.0]);
        Assert.Equal(1.0, weights.Tags[0]);
        for (int minute = 0; minute < 15; minute++)
        {
            weights.Step(60.0, new double[3]);
            original.Step(60.0, new double[3]);
        }

        Assert.InRange(weights.Fast[0], 0.05, 0.25);

        // Beyond θ up to minute 4, since 0.4·exp(-241/600) > 0.25, and from then on without it.
        Assert.Equal(Math.Exp(-660.0 / 5400.0), weights.Tags[0], 1e-9);
        Assert.Equal(0.0, weights.Protein);
        Assert.Equal(0.0, weights.Consolidated[0]);

        // Two other synapses change strongly, and protein is made.
        weights.Step(1.0, [0.0, 2.0, 2.0]);
        original.Step(1.0, [0.0, 2.0, 2.0]);
        for (int minute = 0; minute < 10; minute++)
        {
            weights.Step(60.0, new double[3]);
            original.Step(60.0, new double[3]);
        }

        Assert.True(weights.Protein > 0.5);
        Assert.InRange(weights.Consolidated[0], 0.03, 0.25);
        Assert.Equal(0.0, original.Consolidated[0]);
        Assert.True(weights.Consolidated[1] > weights.Consolidated[0]);
    }

    [Fact]
    public void TagDecaysWithItsOwnTimeConstant()
    {
        var weights = new DualWeights(new ConsolidationParameters { Eta_f = 1.0, Tau_f_s = 1.0 }, [0.0]);
        weights.Step(1.0, [1.0]);
        Assert.Equal(1.0, weights.Tags[0]);
        weights.Step(100.0, [0.0]);
        weights.Step(5300.0, [0.0]);
        Assert.Equal(Math.Exp(-1.0), weights.Tags[0], 1e-12);
    }

    /// <summary>w_c approaches a fast weight that is held, by exp(-η_c·p·t) once the tag is full and p constant.</summary>
    [Fact]
    public void ConsolidatedWeightApproachesTheFastOneExponentially()
    {
        var parameters = new ConsolidationParameters { SynapsesForProtein = 1, Tau_f_s = 1e9, Eta_f = 1.0, Tau_p_s = 1e9, ProteinSynthesis_per_s = 1e6, Eta_c = 1e-3 };
        var weights = new DualWeights(parameters, [0.0]);
        weights.Step(1.0, [1.0]);
        weights.Step(999.0, [0.0]);
        Assert.Equal(1.0 - Math.Exp(-1.0), weights.Consolidated[0], 1e-6);
    }

    [Fact]
    public void TotalIsTheWeightAtTheStartAndAgainWhereAllIsForgotten()
    {
        var weights = new DualWeights(new ConsolidationParameters(), [0.7]);
        Assert.Equal(0.7, weights.Total(0));
        weights.Step(1.0, [4.0]);
        Assert.True(weights.Total(0) > 0.8);
        weights.Step(100.0 * Hour, [0.0]);
        Assert.Equal(0.7, weights.Total(0), 1e-12);
        Assert.Equal(1.4, new MomentaryTagWeights(new ConsolidationParameters(), [0.7]).Total(0));
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var weights = new DualWeights(new ConsolidationParameters(), new double[8]);
        var original = new MomentaryTagWeights(new ConsolidationParameters(), new double[8]);
        var updates = new double[8];
        Assert.Equal(0, Allocations.Of(() =>
        {
            weights.Step(1.0, updates);
            original.Step(1.0, updates);
        }));
    }
}
