using System.Text.Json;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Plasticity;

public sealed class StdpTests
{
    [Fact]
    public void WindowGivesTheRecordedBits()
    {
        JsonElement golden = GoldenFile.Read("mod_stdp");
        var window = new StdpWindow(GoldenParameters.Plasticity(golden.GetProperty("params")));
        foreach (JsonElement pair in golden.GetProperty("cases").EnumerateArray())
        {
            Assert.Equal(pair.GetProperty("out").GetString(), Hex.Of([window.At(pair.GetProperty("dt_ms").GetDouble())]));
        }
    }

    /// <summary>The areas are those under the curve, by the midpoint rule in small parts, and have their signs.</summary>
    [Fact]
    public void AreasAreThoseUnderTheCurve()
    {
        var window = new StdpWindow(new PlasticityParameters { Tau_plus_ms = 17.0, Tau_minus_ms = 34.0, A_plus = 1.2, A_minus = 0.7 });
        const double part = 0.01;
        double after = 0.0;
        double before = 0.0;
        for (int i = 0; i < 100_000; i++)
        {
            after += part * window.At((i + 0.5) * part);
            before += part * window.At(-(i + 0.5) * part);
        }

        Assert.Equal(1.2 * 17.0, window.PotentiationArea, 1e-12);
        Assert.Equal(-0.7 * 34.0, window.DepressionArea, 1e-12);
        Assert.Equal(window.PotentiationArea, after, 1e-5);
        Assert.Equal(window.DepressionArea, before, 1e-5);
    }

    [Fact]
    public void NoDistanceIsNoWorth() => Assert.True(double.IsNaN(new StdpWindow(new PlasticityParameters()).At(double.NaN)));

    /// <summary>Traces, step by step, come to the sum of the window over all pairs of spikes.</summary>
    [Fact]
    public void TracesAreTheSumOverAllPairs() => Check.One(Reproducible.Config, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        const int steps = 60;
        const double dt = 0.7;
        var random = new System.Random(seed);
        int pre = random.Next(1, 4);
        int post = random.Next(1, 4);
        var parameters = new PlasticityParameters { Tau_plus_ms = 5.0 + (30.0 * random.NextDouble()), Tau_minus_ms = 5.0 + (30.0 * random.NextDouble()), A_minus = random.NextDouble() };
        bool[][] sources = Trains(random, steps, pre);
        bool[][] targets = Trains(random, steps, post);
        var stdp = new PairwiseStdp(parameters, pre, post, dt);
        var changes = new double[pre * post];
        for (int step = 0; step < steps; step++)
        {
            stdp.Step(sources[step], targets[step], changes);
        }

        var window = new StdpWindow(parameters);
        for (int synapse = 0; synapse < changes.Length; synapse++)
        {
            double expected = 0.0;
            foreach (int source in Enumerable.Range(0, steps).Where(step => sources[step][synapse / post]))
            {
                expected += Enumerable.Range(0, steps).Where(step => targets[step][synapse % post]).Sum(target => window.At((target - source) * dt));
            }

            Assert.Equal(expected, changes[synapse], 1e-9);
        }
    }));

    /// <summary>
    /// Independent random spikes: where the areas balance, the mean weight stays; where depression is larger, it falls by what the window says. A synapse's
    /// change depends on its neurons' spikes only through pairs that do not correlate, so the error of the mean is that of independent synapses.
    /// </summary>
    [Theory]
    [InlineData(1.0, false)]
    [InlineData(1.3, true)]
    public void MeanWeightUnderRandomSpikesIsThatOfTheAreas(double aMinus, bool falls)
    {
        const int neurons = 20;
        const int steps = 10_000;
        const double dt = 1.0;
        const double p = 0.05;
        var parameters = new PlasticityParameters { A_plus = 1.0, A_minus = aMinus, Tau_e_ms = 5.0, Eta = 1e-3 };
        var stdp = new PairwiseStdp(parameters, neurons, neurons, dt);
        var rule = new ThreeFactorRule(parameters, neurons, neurons, dt);
        double[] weights = [.. Enumerable.Repeat(100.0, neurons * neurons)];
        var eligibility = new double[weights.Length];
        var random = new System.Random(20260101);
        for (int step = 0; step < steps; step++)
        {
            var worth = new double[weights.Length];
            stdp.Step(Train(random, neurons, p), Train(random, neurons, p), worth);
            rule.Step(weights, eligibility, neuromodulator: 1.0, worth);
        }

        // Every worth counts in the step of its spike and decays in all later ones.
        double perWorth = parameters.Eta / (1.0 - Math.Exp(-dt / parameters.Tau_e_ms));
        double pairs = 1.0 / (Math.Exp(dt / parameters.Tau_plus_ms) - 1.0);
        double expected = perWorth * steps * p * p * pairs * (parameters.A_plus - parameters.A_minus);
        double mean = weights.Average() - 100.0;
        double error = Math.Sqrt(weights.Sum(w => (w - 100.0 - mean) * (w - 100.0 - mean)) / weights.Length / weights.Length);
        Assert.True(error is > 0.0 and < 0.1, $"error {error}");
        Assert.InRange(mean - expected, -4.0 * error, 4.0 * error);
        Assert.Equal(falls, mean < -10.0 * error);
    }

    [Fact]
    public void TraceIsTheSumOfDecayedSpikes()
    {
        var traces = new SpikeTraces(2, 20.0, 1.0);
        traces.Add([true, false]);
        for (int step = 0; step < 10; step++)
        {
            traces.Decay();
        }

        traces.Add([true, true]);
        Assert.Equal(1.0 + Math.Exp(-0.5), traces.Values[0], 1e-12);
        Assert.Equal(1.0, traces.Values[1]);
    }

    [Fact]
    public void InvalidArgumentsAreRefused()
    {
        var parameters = new PlasticityParameters();
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpikeTraces(0, 20.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpikeTraces(1, 0.0, 1.0));
        Assert.Throws<ArgumentException>(() => new SpikeTraces(2, 20.0, 1.0).Add([true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairwiseStdp(parameters, 1, 1, 0.0));
        Assert.Throws<ArgumentException>(() => new PairwiseStdp(parameters, 2, 1, 1.0).Step([true], [true], new double[2]));
        Assert.Throws<ArgumentException>(() => new PairwiseStdp(parameters, 1, 2, 1.0).Step([true], [true], new double[2]));
        Assert.Throws<ArgumentException>(() => new PairwiseStdp(parameters, 1, 1, 1.0).Step([true], [true], new double[2]));
    }

    public static TheoryData<string, PlasticityParameters> Wrong => new()
    {
        { "tau_e_ms must be finite and greater than 0, got 0", new PlasticityParameters { Tau_e_ms = 0.0 } },
        { "tau_plus_ms must be finite and greater than 0, got -1", new PlasticityParameters { Tau_plus_ms = -1.0 } },
        { "tau_minus_ms must be finite and greater than 0, got NaN", new PlasticityParameters { Tau_minus_ms = double.NaN } },
        { "A_plus must be finite and not negative, got -0.1", new PlasticityParameters { A_plus = -0.1 } },
        { "A_minus must be finite and not negative, got -1.05", new PlasticityParameters { A_minus = -1.05 } },
        { "eta must be finite and not negative, got -0.005", new PlasticityParameters { Eta = -0.005 } },
        { "w_min must be finite, got NaN", new PlasticityParameters { W_min = double.NaN } },
        { "w_max must be finite and at least 5, got 4", new PlasticityParameters { W_min = 5.0, W_max = 4.0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ParameterOutOfItsRangeIsRefusedWithTheRange(string message, PlasticityParameters parameters)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new StdpWindow(parameters));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThreeFactorEquation(parameters, 1.0));
    }

    private static bool[][] Trains(System.Random random, int steps, int neurons) =>
        [.. Enumerable.Range(0, steps).Select(_ => Train(random, neurons, 0.2))];

    private static bool[] Train(System.Random random, int neurons, double p) =>
        [.. Enumerable.Range(0, neurons).Select(_ => random.NextDouble() < p)];
}
