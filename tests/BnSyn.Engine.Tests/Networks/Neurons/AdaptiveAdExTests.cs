using System.Text.Json;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Neurons;

/// <summary>Adaptive integration as BN-Syn has it, against its recordings, and as the model is published, against what it must do.</summary>
public sealed class AdaptiveAdExTests
{
    private static readonly AdExParameters Parameters = new();

    [Fact]
    public void RunawayStepIsTheRecordedOne()
    {
        int withSpikes = 0;
        foreach (JsonElement golden in Cases())
        {
            double[] V = golden.Doubles("V");
            double[] w = golden.Doubles("w");
            var spiked = new bool[V.Length];
            new RunawayAdExStep(Parameters, V.Length).Advance(
                golden.GetProperty("dt_ms").GetDouble(), golden.Doubles("I_syn"), golden.Doubles("I_ext"), V, w, V, w, spiked);
            bool anySpike = spiked.Contains(true);
            withSpikes += anySpike ? 1 : 0;
            Assert.Equal(golden.GetProperty("out_spiked").EnumerateArray().Select(s => s.GetInt32() == 1), spiked);
            AssertNear.Relative(golden.Doubles("out_V"), V, 1e-9);
            AssertNear.Relative(golden.Doubles("out_w"), w, anySpike ? 1e-4 : 1e-9);
        }

        Assert.Equal(1, withSpikes);
    }

    [Fact]
    public void WithoutSpikesThePublishedModelIsTheRecordedOneToo()
    {
        foreach (JsonElement golden in Cases().Where(golden => !golden.TryGetProperty("note", out _)))
        {
            double[] V = golden.Doubles("V");
            double[] w = golden.Doubles("w");
            var spikes = new int[V.Length];
            new AdaptiveAdExStep(Parameters, 1e-12, 1e-12).Advance(
                golden.GetProperty("dt_ms").GetDouble(), golden.Doubles("I_syn"), golden.Doubles("I_ext"), V, w, V, w, spikes);
            Assert.All(spikes, count => Assert.Equal(0, count));
            AssertNear.Relative(golden.Doubles("out_V"), V, 1e-9);
            AssertNear.Relative(golden.Doubles("out_w"), w, 1e-9);
        }
    }

    /// <summary>The recorded interval with a spike: w takes up b and no more, where the original leaves 3123 pA.</summary>
    [Fact]
    public void SpikeAddsItsIncrementAndNoMore()
    {
        JsonElement golden = Cases().Single(golden => golden.TryGetProperty("note", out _));
        double[] V = golden.Doubles("V");
        double[] w = golden.Doubles("w");
        var spikes = new int[V.Length];
        new AdaptiveAdExStep(Parameters).Advance(0.1, golden.Doubles("I_syn"), golden.Doubles("I_ext"), V, w, V, w, spikes);
        Assert.Equal([1, 0], spikes);
        Assert.Equal(90.0, w[0], 0.1);
        Assert.Equal(-58.0, V[0], 0.2);
        AssertNear.Relative(golden.Doubles("out_V")[1], V[1], 1e-9);
    }

    /// <summary>Euler's method comes closer to it as its step shrinks, at a neuron that fires.</summary>
    [Fact]
    public void EulerConvergesToIt()
    {
        const double end = 30.0;
        (double V, double w, int spikes) = Alone(600.0, end, 1, 1e-10);
        Assert.InRange(spikes, 3, 20);
        double[] distances = [.. new[] { 1e-3, 1e-4 }.Select(dt =>
        {
            (double eulerV, double eulerW, int eulerSpikes) = Euler(600.0, dt, end);
            Assert.Equal(spikes, eulerSpikes);
            return Math.Abs(eulerV - V) + Math.Abs(eulerW - w);
        })];
        Assert.InRange(distances[0] / distances[1], 5.0, 20.0);
        Assert.InRange(distances[1], 0.0, 0.1);
    }

    [Fact]
    public void IntervalsOfAnyLengthAreTheSameMotion()
    {
        (double V, double w, int spikes) = Alone(600.0, 30.0, 1);
        (double partsV, double partsW, int partsSpikes) = Alone(600.0, 30.0, 300);
        Assert.Equal(spikes, partsSpikes);
        Assert.Equal(V, partsV, 1e-3);
        Assert.Equal(w, partsW, 1e-3);
    }

    [Fact]
    public void NeighboursMoveNoBitOfANeuron()
    {
        (double V, double w, int spikes) = Alone(600.0, 30.0, 1);
        double[] manyV = [-40.0, -70.0, -55.0];
        double[] manyW = [5.0, 0.0, 100.0];
        var manySpikes = new int[3];
        new AdaptiveAdExStep(Parameters).Advance(30.0, new double[3], [900.0, 600.0, 0.0], manyV, manyW, manyV, manyW, manySpikes);
        Assert.Equal((V, w, spikes), (manyV[1], manyW[1], manySpikes[1]));
    }

    /// <summary>
    /// Without an upswing, the peak far below VT, a neuron is a leaky one: from V_reset it fires after τ_m·ln((V∞ - V_reset)/(V∞ - V_peak)), within steps of
    /// milliseconds, so that V and w at the spike are those of its time and not of a step's end.
    /// </summary>
    [Fact]
    public void LeakyNeuronFiresAtTheTimeOfItsEquation()
    {
        AdExParameters leaky = Parameters with { VT_mV = 0.0, Vreset_mV = -70.0, Vpeak_mV = -60.0, A_nS = 0.0, B_pA = 0.0 };
        double interval = 15.0 * Math.Log(2.0);
        Assert.Equal(3, Leaky(leaky, (3.0 * interval) + 1e-4, 1e-6).Spikes);
        Assert.Equal(2, Leaky(leaky, (3.0 * interval) - 1e-4, 1e-6).Spikes);
        AdExParameters adapting = leaky with { A_nS = 2.0, B_pA = 5.0 };
        (double w, int spikes) = Leaky(adapting, 60.0, 1e-6);
        (double exactW, int exactSpikes) = Leaky(adapting, 60.0, 1e-12);
        Assert.Equal(exactSpikes, spikes);
        Assert.InRange(spikes, 2, 6);
        Assert.Equal(exactW, w, 1e-3);
    }

    [Fact]
    public void NeuronAtItsPeakFiresAtOnce()
    {
        double[] V = [30.0];
        double[] w = [7.0];
        var spikes = new int[1];
        new AdaptiveAdExStep(Parameters).Advance(1e-9, [0.0], [0.0], V, w, V, w, spikes);
        Assert.Equal(1, spikes[0]);
        Assert.Equal(-58.0, V[0], 1e-6);
        Assert.Equal(87.0, w[0], 1e-6);
    }

    [Fact]
    public void InvalidInputIsRefusedAndNothingWritten()
    {
        double[] V = [-70.0];
        double[] w = [0.0];
        var step = new AdaptiveAdExStep(Parameters);
        Assert.Throws<ArgumentOutOfRangeException>(() => step.Advance(0.0, [0.0], [0.0], V, w, V, w, new int[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => step.Advance(double.PositiveInfinity, [0.0], [0.0], V, w, V, w, new int[1]));
        Assert.Throws<ArgumentException>(() => step.Advance(0.1, [double.NaN], [0.0], V, w, V, w, new int[1]));
        Assert.Throws<ArgumentException>(() => step.Advance(0.1, [0.0], [0.0, 0.0], V, w, V, w, new int[1]));
        Assert.Throws<ArgumentException>(() => step.Advance(0.1, [0.0], [0.0], V, w, V, w, new int[2]));
        Assert.Throws<ArgumentException>(() => new RunawayAdExStep(Parameters, 2).Advance(0.1, [0.0], [0.0], V, w, V, w, new bool[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunawayAdExStep(Parameters, 1).Advance(0.0, [0.0], [0.0], V, w, V, w, new bool[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunawayAdExStep(Parameters, 0));
        var endless = Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveAdExStep(Parameters with { Vreset_mV = 30.0 }));
        Assert.Contains("Vreset_mV must be below Vpeak_mV = 30, got 30", endless.Message, StringComparison.Ordinal);
        Assert.Equal([-70.0], V);
    }

    [Fact]
    public void NeuronThatFiresAllTheTimeIsSaid()
    {
        double[] V = [-38.0];
        double[] w = [0.0];
        var frantic = new AdaptiveAdExStep(Parameters with { Vreset_mV = 29.999, B_pA = 0.0, A_nS = 0.0 });
        var error = Assert.Throws<ArithmeticException>(() => frantic.Advance(1.0, [0.0], [1000.0], V, w, V, w, new int[1]));
        Assert.Contains("neuron 0 needs more than 100000 steps for 1 ms", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        double[] V = [-70.0, -45.0];
        double[] w = [0.0, 0.0];
        var spikes = new int[2];
        var spiked = new bool[2];
        var step = new AdaptiveAdExStep(Parameters);
        var runaway = new RunawayAdExStep(Parameters, 2);
        Assert.Equal(0, Allocations.Of(() =>
        {
            step.Advance(1.0, [0.0, 0.0], [900.0, 900.0], V, w, V, w, spikes);
            runaway.Advance(0.01, [0.0, 0.0], [0.0, 0.0], V, w, V, w, spiked);
        }));
    }

    /// <summary>
    /// The rest loses its stability where V = VT + ΔT·ln(1 + s), with s = a/gL (the rest meets the threshold) or τm/τw (it begins to swing), the smaller
    /// one: I = (gL + a)(VT - EL + ΔT·ln(1 + s)) - gL·ΔT·(1 + s). Below, a neuron beside its rest returns; above, it fires.
    /// </summary>
    [Theory]
    [InlineData(0.0, 130.0)]
    [InlineData(2.0, 160.235696)]
    public void RheobaseIsThatOfTheEquations(double a, double expected)
    {
        AdExParameters parameters = Parameters with { A_nS = a };
        double s = Math.Min(a / parameters.GL_nS, parameters.C_pF / parameters.GL_nS / parameters.Tauw_ms);
        double VAtRheobase = parameters.VT_mV + (parameters.DeltaT_mV * Math.Log(1.0 + s));
        double rheobase = ((parameters.GL_nS + a) * (VAtRheobase - parameters.EL_mV)) - (parameters.GL_nS * parameters.DeltaT_mV * (1.0 + s));
        Assert.Equal(expected, rheobase, 1e-4);
        Assert.False(FiresBesideRest(parameters, rheobase - 0.05, VAtRheobase));
        Assert.True(FiresBesideRest(parameters, rheobase + 0.05, VAtRheobase));
    }

    // Begins a hundredth of a mV above the rest, or where the rest is lost.
    private static bool FiresBesideRest(AdExParameters parameters, double current, double VAtRheobase)
    {
        double low = parameters.EL_mV;
        double high = VAtRheobase;
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            double leak = (parameters.GL_nS + parameters.A_nS) * (middle - parameters.EL_mV);
            double upswing = parameters.GL_nS * parameters.DeltaT_mV * Math.Exp((middle - parameters.VT_mV) / parameters.DeltaT_mV);
            (low, high) = upswing - leak + current > 0.0 ? (middle, high) : (low, middle);
        }

        var equation = new AdExEquation(parameters, 0.1);
        double V = low + 0.01;
        double w = parameters.A_nS * (low - parameters.EL_mV);
        for (int step = 0; step < 100_000; step++)
        {
            if (equation.Step(V, w, 0.0, current, out V, out w))
            {
                return true;
            }
        }

        return false;
    }

    private static (double V, double W, int Spikes) Alone(double current, double end, int intervals, double rtol = 1e-6)
    {
        double[] V = [-70.0];
        double[] w = [0.0];
        var spikes = new int[1];
        int all = 0;
        var step = new AdaptiveAdExStep(Parameters, 1e-8, rtol);
        for (int interval = 0; interval < intervals; interval++)
        {
            step.Advance(end / intervals, [0.0], [current], V, w, V, w, spikes);
            all += spikes[0];
        }

        return (V[0], w[0], all);
    }

    private static (double W, int Spikes) Leaky(AdExParameters parameters, double end, double tolerance)
    {
        double[] V = [-70.0];
        double[] w = [0.0];
        var spikes = new int[1];
        new AdaptiveAdExStep(parameters, tolerance, tolerance).Advance(end, [0.0], [200.0], V, w, V, w, spikes);
        return (w[0], spikes[0]);
    }

    private static (double V, double W, int Spikes) Euler(double current, double dt, double end)
    {
        var equation = new AdExEquation(Parameters, dt);
        double V = -70.0;
        double w = 0.0;
        int spikes = 0;
        for (int step = 0; step < (int)Math.Round(end / dt); step++)
        {
            spikes += equation.Step(V, w, 0.0, current, out V, out w) ? 1 : 0;
        }

        return (V, w, spikes);
    }

    private static JsonElement.ArrayEnumerator Cases() => GoldenFile.Read("mod_adex_adaptive").GetProperty("cases").EnumerateArray();
}
