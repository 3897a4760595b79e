using System.Text.Json;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Learning by pairs of spikes and by three factors, and what is kept of it, each by itself.</summary>
internal static class PlasticityQuestions
{
    private static readonly PlasticityParameters[] Rules =
    [
        new(),
        new() { Tau_e_ms = 30.0, Tau_plus_ms = 9.0, Tau_minus_ms = 40.0, A_plus = 0.7, A_minus = 0.2, Eta = 0.3, W_min = -0.5, W_max = 0.9 },
        new() { A_plus = 0.0, A_minus = 0.0, Eta = 0.0, W_max = 0.0 },
    ];

    private static readonly ConsolidationParameters[] Keepings =
    [
        new() { SynapsesForProtein = 3 },
        new() { Tau_f_s = 100.0, Tau_tag_s = 700.0, Tau_p_s = 50.0, Theta_tag = 0.1, Eta_f = 0.5, Eta_c = 0.05, SynapsesForProtein = 2, ProteinSynthesis_per_s = 0.2 },
        new() { Theta_tag = 0.0, SynapsesForProtein = 100 },
    ];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        new("what plasticity is unless it is told otherwise", answer =>
        {
            answer.Add(JsonSerializer.Serialize(new PlasticityParameters()));
            answer.Add(JsonSerializer.Serialize(new ConsolidationParameters()));
        }),
        new("what a pair of spikes is worth", answer =>
        {
            foreach (var parameters in Rules)
            {
                var window = new StdpWindow(parameters);
                answer.Add([window.PotentiationArea, window.DepressionArea]);
                answer.Add((from delta in new[] { 0.0, -0.0, 1e-12, 0.1, 1.0, 20.0, 1000.0, double.NaN } from sign in new[] { 1.0, -1.0 } select window.At(sign * delta)).ToArray());
            }
        }),
        .. from rule in Enumerable.Range(0, Rules.Length)
           from dt in new[] { 0.1, 1.0 }
           select new Question(FormattableString.Invariant($"pairs and three factors, rule {rule}, steps of {dt} ms"), answer => Learn(answer, Rules[rule], dt)),
        .. from keeping in Enumerable.Range(0, Keepings.Length)
           from dt in new[] { 0.5, 60.0 }
           select new Question(FormattableString.Invariant($"what is kept, rule {keeping}, steps of {dt} s"), answer => Keep(answer, Keepings[keeping], dt)),
        new("a change of exactly the threshold", answer =>
        {
            var weights = new MomentaryTagWeights(new() { Eta_f = 0.25, Tau_f_s = 1e300 }, [0.0, 0.0, 0.0]);
            weights.Step(1.0, [1.0, 1.0000001, -1.0]);
            answer.Add(weights.TagCount);
        }),
        new("rules that there are none of", Refused),
    ];

    private static void Learn(Answer answer, PlasticityParameters parameters, double dt)
    {
        const int pre = 4, post = 3;
        var random = new RandomGenerator(11);
        var stdp = new PairwiseStdp(parameters, pre, post, dt);
        var rule = new ThreeFactorRule(parameters, pre, post, dt);
        var modulator = new Neuromodulator(dt, 25.0);
        double[] byPairs = [.. Enumerable.Range(0, pre * post).Select(synapse => synapse * 0.1)], byCoincidence = [.. byPairs];
        double[] pairTraces = new double[pre * post], coincidenceTraces = new double[pre * post];
        for (var step = 0; step < 300; step++)
        {
            bool[] sources = Spikes(random, pre), targets = Spikes(random, post);
            var worth = new double[pre * post];
            stdp.Step(sources, targets, worth);
            var level = modulator.Step(step % 20 == 7 ? random.NextDouble() - 0.3 : 0.0);
            rule.Step(byPairs, pairTraces, level, worth);
            rule.Step(byCoincidence, coincidenceTraces, level, sources, targets);
            answer.Add(level);
            answer.Add(worth);
            answer.Add(byPairs);
            answer.Add(pairTraces);
            answer.Add(byCoincidence);
            answer.Add(coincidenceTraces);
        }
    }

    private static bool[] Spikes(RandomGenerator random, int neurons) => [.. Enumerable.Range(0, neurons).Select(_ => random.NextDouble() < 0.2)];

    private static void Keep(Answer answer, ConsolidationParameters parameters, double dt)
    {
        var random = new RandomGenerator(12);
        double[] start = [.. Enumerable.Range(0, 6).Select(synapse => synapse * 0.2)];
        var lasting = new DualWeights(parameters, start);
        var momentary = new MomentaryTagWeights(parameters, start);
        for (var step = 0; step < 200; step++)
        {
            double[] updates = [.. start.Select(_ => step < 80 ? (random.NextDouble() - 0.3) * 4.0 / dt : 0.0)];
            lasting.Step(dt, updates);
            momentary.Step(dt, updates);
            answer.Add(lasting.Fast);
            answer.Add(lasting.Consolidated);
            answer.Add(lasting.Tags);
            answer.Add(lasting.Protein);
            answer.Add(lasting.BeyondThreshold);
            answer.Add(lasting.Total(step % 6));
            answer.Add(momentary.Fast);
            answer.Add(momentary.Consolidated);
            answer.Add(momentary.Protein);
            answer.Add(momentary.TagCount);
            answer.Add(momentary.Tags[step % 6] ? 1 : 0);
            answer.Add(momentary.Total(step % 6));
        }
    }

    private static void Refused(Answer answer)
    {
        foreach (var parameters in new PlasticityParameters[]
        {
            new() { Tau_e_ms = 0.0 }, new() { Tau_plus_ms = -1.0 }, new() { Tau_minus_ms = double.NaN }, new() { A_plus = -1.0 }, new() { A_minus = -1.0 },
            new() { Eta = -1.0 }, new() { W_min = double.NegativeInfinity }, new() { W_min = 1.0, W_max = 0.5 },
        })
        {
            answer.Try(() => _ = new StdpWindow(parameters));
            answer.Try(() => _ = new ThreeFactorEquation(parameters, 1.0));
        }

        foreach (var parameters in new ConsolidationParameters[]
        {
            new() { Tau_f_s = 0.0 }, new() { Tau_tag_s = 0.0 }, new() { Tau_p_s = 0.0 }, new() { Theta_tag = -1.0 }, new() { Eta_f = -1.0 }, new() { Eta_c = -1.0 },
            new() { SynapsesForProtein = 0 }, new() { ProteinSynthesis_per_s = 0.0 },
        })
        {
            answer.Try(() => _ = new DualWeights(parameters, [1.0]));
            answer.Try(() => _ = new MomentaryTagWeights(parameters, [1.0]));
        }

        var rule = new PlasticityParameters();
        answer.Try(() => _ = new SpikeTraces(0, 1.0, 1.0));
        answer.Try(() => new SpikeTraces(2, 1.0, 1.0).Add([true]));
        answer.Try(() => _ = new PairwiseStdp(rule, 1, 1, 0.0));
        answer.Try(() => _ = new PairwiseStdp(rule, 1, 1, double.PositiveInfinity));
        answer.Try(() => new PairwiseStdp(rule, 1, 1, 1.0).Step([true], [true], []));
        answer.Try(() => new PairwiseStdp(rule, 2, 1, 1.0).Step([true], [true], new double[2]));
        answer.Try(() => new PairwiseStdp(rule, 1, 2, 1.0).Step([true], [true], new double[2]));
        answer.Try(() => _ = new Neuromodulator(-1.0, 1.0));
        answer.Try(() => _ = new ThreeFactorRule(rule, 0, 1, 1.0));
        answer.Try(() => _ = new ThreeFactorRule(rule, 1, 0, 1.0));
        answer.Try(() => _ = new ThreeFactorRule(rule, 1, 1, 0.0));
        foreach (var (weights, traces, pre, post, worth) in new[] { (5, 6, 2, 3, 6), (6, 5, 2, 3, 6), (6, 6, 3, 3, 6), (6, 6, 2, 2, 6), (6, 6, 2, 3, 5) })
        {
            answer.Try(() => new ThreeFactorRule(rule, 2, 3, 1.0).Step(new double[weights], new double[traces], 1.0, new bool[pre], new bool[post]));
            answer.Try(() => new ThreeFactorRule(rule, 2, 3, 1.0).Step(new double[weights], new double[traces], 1.0, new double[worth]));
        }

        foreach (var weights in new double[][] { [], [1.0, double.NaN] })
        {
            answer.Try(() => _ = new DualWeights(new(), weights));
            answer.Try(() => _ = new MomentaryTagWeights(new(), weights));
        }

        foreach (var (dt, updates) in new[] { (0.0, 1), (double.NaN, 1), (double.PositiveInfinity, 1), (1.0, 2) })
        {
            answer.Try(() => new DualWeights(new(), [1.0]).Step(dt, new double[updates]));
            answer.Try(() => new MomentaryTagWeights(new(), [1.0]).Step(dt, new double[updates]));
        }
    }
}
