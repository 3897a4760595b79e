using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Branching;
using BnSyn.Engine.Networks.Analysis.Ancestor;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>How near to criticality activity is: ratios, phases, avalanches and their laws; and how the ancestor's gate decided.</summary>
internal static class CriticalityQuestions
{
    private static readonly (string Name, Func<double[]> Of)[] Series =
    [
        ("a driven process", () => Driven(3, 900, 12, 0.45)),
        ("a process that nearly dies", () => Driven(4, 900, 1, 0.48)),
        ("a process without descendants", () => Driven(5, 900, 30, 0.0)),
        ("avalanches of one spike each", () => Avalanches(6, 900)),
        ("growth", () => [.. Enumerable.Range(0, 900).Select(t => 1.0 + (t * t * 0.01))]),
        ("a spike now and then", () => [.. Enumerable.Range(0, 900).Select(t => t % 37 == 5 ? 1.0 : 0.0)]),
        ("silence", () => new double[900]),
        ("constancy", () => [.. Enumerable.Repeat(0.3, 900)]),
        ("one burst in silence", () => [.. Enumerable.Range(0, 900).Select(t => t is > 400 and < 430 ? t % 5 : 0.0)]),
    ];

    private static readonly double[] Sizes = [1, 1, 2, 1, 3, 1, 1, 5, 2, 1, 8, 1, 2, 13, 1, 1, 4, 2, 1, 40, 6, 1, 3, 2, 1, 1, 100, 9, 2, 1, 7, 0];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. Series.Select(series => new Question($"the branching ratio of {series.Name}", answer => Ratios(answer, series.Of()))),
        .. Series.Select(series => new Question($"running ratios and gains in {series.Name}", answer => Running(answer, series.Of()))),
        .. Series.Select(series => new Question($"the avalanches in {series.Name}", answer => AvalanchesOf(answer, series.Of()))),
        new("where avalanches end", answer => answer.Add(AvalancheDetection.Find([0.0, 2.0, 3.0, 0.0, 1.0, 0.0]).Select(avalanche => (double)avalanche.End).ToArray())),
        new("metrics next to nothing, as the ancestor's gate compared them", answer =>
        {
            foreach (var reference in new[] { 0.0, 0.5e-12, 1e-12, 1.005e-12, 1.1e-12, -1.005e-12 })
            {
                var (difference, deviation, passed) = ScalarComparison.Of(reference, 2.0 * reference, 0.5);
                answer.Add([difference, deviation, passed ? 1.0 : 0.0]);
            }
        }),
        new("power laws from the best minimum of a few sizes", answer =>
        {
            foreach (double[] sizes in (double[][])[[1, 2, 2, 2], [1, 2, 3, 4, 5], [1, 1, 1, 7], [2, 2, 3, 3, 5, 9], [0, 0, 1, 1, 2, 3]])
            {
                for (var least = 2; least <= sizes.Length; least++)
                {
                    answer.Try(() => Add(answer, DiscretePowerLaw.FitFromBestMinimum(sizes, least)));
                }
            }
        }),
        new("avalanches at the ends of a series", answer =>
        {
            foreach (double[] activity in (double[][])[[], [0.0], [1.0], [0.0, 1.0], [1.0, 0.0], [0.0, 1.0, 0.0], [1.0, 0.0, 2.0, 0.0, 3.0], [0.0, 0.5, 1.0, 0.0, 1.5, 2.5, 0.5, 0.0]])
            {
                foreach (var threshold in new[] { 0.0, 0.5, 1.0 })
                {
                    Add(answer, AvalancheDetection.Find(activity, threshold));
                }
            }

            answer.Try(() => AvalancheDetection.Find([0.0, -1.0]));
            answer.Try(() => AvalancheDetection.Find([0.0, double.NaN]));
            answer.Try(() => AvalancheDetection.Find([0.0], -0.5));
            answer.Try(() => AvalancheDetection.Find([0.0], double.PositiveInfinity));
        }),
        new("wider bins", answer =>
        {
            foreach (var width in new[] { 1, 2, 3, 7, 8, 900, 901 })
            {
                answer.Add(ActivityBins.Sum(Series[0].Of(), width));
            }

            answer.Try(() => ActivityBins.Sum([1.0], 0));
            answer.Add(ActivityBins.MeanInterval_steps([0.0, 1.0, 0.0, 2.0, 0.0]));
            answer.Add(ActivityBins.MeanInterval_steps([2.0]));
            answer.Try(() => ActivityBins.MeanInterval_steps([0.0, 1.0]));
            answer.Try(() => ActivityBins.MeanInterval_steps([0.0, double.NaN]));
        }),
        new("power laws of real numbers", answer =>
        {
            foreach (var xmin in new[] { 0.5, 1.0, 2.5 })
            {
                foreach (var length in new[] { 1, 2, 7, 8, 31 })
                {
                    Add(answer, ContinuousPowerLaw.Fit([.. Sizes.Take(length).Select(size => xmin * (1.01 + (0.1 * size)))], xmin));
                }
            }

            answer.Try(() => ContinuousPowerLaw.Fit([1.0, 2.0], 0.0));
            answer.Try(() => ContinuousPowerLaw.Fit([1.0, 2.0], double.NaN));
            answer.Try(() => ContinuousPowerLaw.Fit([1.0, 2.0], 1.5));
            answer.Try(() => ContinuousPowerLaw.Fit([2.0, 2.0], 2.0));
            answer.Try(() => ContinuousPowerLaw.Fit([], 2.0));
            answer.Try(() => ContinuousPowerLaw.Fit([double.NaN], 2.0));
            answer.Try(() => ContinuousPowerLaw.Fit([double.PositiveInfinity], 2.0));
        }),
        new("power laws of whole numbers", answer =>
        {
            foreach (var xmin in new[] { 1, 2, 3, 5, 9 })
            {
                Add(answer, DiscretePowerLaw.Fit(Sizes, xmin));
            }

            foreach (var least in new[] { 2, 3, 5, 10, 30 })
            {
                Add(answer, DiscretePowerLaw.FitFromBestMinimum(Sizes, least));
            }

            answer.Try(() => DiscretePowerLaw.Fit(Sizes, 0));
            answer.Try(() => DiscretePowerLaw.Fit(Sizes, 100));
            answer.Try(() => DiscretePowerLaw.Fit(Sizes, 101));
            answer.Try(() => DiscretePowerLaw.Fit([1.5], 1));
            answer.Try(() => DiscretePowerLaw.Fit([-1.0], 1));
            answer.Try(() => DiscretePowerLaw.Fit([2e15], 1));
            answer.Try(() => DiscretePowerLaw.Fit([3.0, 3.0], 1));
            answer.Try(() => DiscretePowerLaw.FitFromBestMinimum(Sizes, 1));
            answer.Try(() => DiscretePowerLaw.FitFromBestMinimum(Sizes, 33));
        }),
        new("zeta functions, logarithms and powers", answer =>
        {
            answer.Add((from s in new[] { 1.001, 1.5, 2.0, 3.7, 12.0 } from a in new[] { 0.25, 1.0, 2.0, 50.0, 1e6 } select HurwitzZeta.At(s, a)).ToArray());
            answer.Try(() => HurwitzZeta.At(1.0, 1.0));
            answer.Try(() => HurwitzZeta.At(2.0, 0.0));
            answer.Try(() => HurwitzZeta.At(double.NaN, 1.0));
            answer.Add(new[] { 0.0, double.Epsilon, 1e-310, 2.3e-308, 1e-9, 0.5, 0.70710678, 0.7072, 0.999, 1.0, 1.0000001, 1.41421356, 1.4143, 2.0, 3.0, 1e9, double.MaxValue, double.PositiveInfinity, -1.0, double.NaN }.Select(Logarithm.Log).ToArray());
            answer.Add((from x in new[] { 1e-5, 0.5, 1.0, 3.0, 1e8 } from y in new[] { -2.5, -1.0, 0.0, 0.5, 3.0 } select RealPower.Of(x, y)).ToArray());
        }),
        new("phases and what is told of them", Phases),
        new("how the ancestor's gate decides", Decisions),
    ];

    private static void Ratios(Answer answer, double[] activity)
    {
        foreach (var lag in new[] { 1, 2, 5, 40 })
        {
            answer.Try(() => answer.Add(AncestorBranchingRatio.Estimate(activity, lag)));
            answer.Try(() =>
            {
                var estimate = MultistepRegression.Estimate(activity, lag);
                answer.Add([estimate.BranchingRatio, estimate.Lower, estimate.Upper, estimate.Amplitude, estimate.AutocorrelationTime_steps]);
                answer.Add([.. estimate.Slopes]);
            });
        }

        answer.Try(() => AncestorBranchingRatio.Estimate(activity, 0));
        answer.Try(() => AncestorBranchingRatio.Estimate(activity, 899));
        answer.Try(() => AncestorBranchingRatio.Estimate([1.0, -1.0, 2.0, 3.0], 1));
        answer.Try(() => MultistepRegression.Estimate(activity, 45));
        answer.Try(() => MultistepRegression.Estimate(Array.ConvertAll(activity, spikes => spikes - 1.0), 5));
    }

    private static void Running(Answer answer, double[] activity)
    {
        foreach (var (alpha, least) in new[] { (1e-3, 1e-2), (0.05, 1e-2), (0.05, 3.0) })
        {
            var controller = new RegressionController(new CriticalityParameters { EtaSigma = 0.02 }, new RegressionEstimator(alpha, least));
            for (var t = 0; t + 1 < activity.Length; t++)
            {
                answer.Add(controller.Step(activity[t], activity[t + 1]));
                answer.Add(controller.Sigma);
            }

            answer.Add(controller.Gain);
        }

        answer.Try(() => _ = new RegressionEstimator(0.0));
        answer.Try(() => _ = new RegressionEstimator(1.0));
        answer.Try(() => _ = new RegressionEstimator(0.5, 0.0));
        answer.Try(() => new RegressionEstimator().Update(-1.0, 0.0));
        answer.Try(() => new RegressionEstimator().Update(0.0, -1.0));
        answer.Try(() => _ = new RegressionController(new CriticalityParameters { GainMin = 0.0 }, new RegressionEstimator()));
    }

    private static void AvalanchesOf(Answer answer, double[] activity)
    {
        foreach (var threshold in new[] { 0.0, 2.0 })
        {
            var avalanches = AvalancheDetection.Find(activity, threshold);
            Add(answer, avalanches);
            foreach (var (least, most, count) in new[] { (3, 100, 1), (4, 9, 2), (5, 5, 1) })
            {
                answer.Try(() =>
                {
                    var fit = ShapeCollapse.Fit(activity, avalanches, least, most, count);
                    answer.Add([fit.Gamma, fit.Spread, .. fit.Shape]);
                    answer.Add([.. fit.Durations.Select(duration => (double)duration)]);
                });
                answer.Try(() =>
                {
                    var (slope, intercept, r2) = SizeByDuration.Fit(avalanches, least, most, count);
                    answer.Add([slope, intercept, r2]);
                });
            }

            answer.Try(() => ShapeCollapse.Fit(activity, avalanches, 2));
            answer.Try(() => ShapeCollapse.Fit(activity, avalanches, leastCount: 0));
            answer.Try(() => SizeByDuration.Fit(avalanches, 0));
            answer.Try(() => SizeByDuration.Fit(avalanches, leastCount: 0));
        }
    }

    private static void Phases(Answer answer)
    {
        foreach (var (lower, upper, history) in new[] { (0.95, 1.05, 200), (0.95, 1.05, 1), (0.5, 1.2, 7) })
        {
            var detector = new PhaseTransitionDetector(lower, upper, history);
            answer.Add(detector.SigmaDerivative);
            answer.Add(detector.Phase is null ? 1 : 0);
            foreach (var (step, sigma) in new[] { (0, 1.0), (1, 0.95), (2, 0.9499), (2, 0.3), (5, 1.05), (6, 1.0501), (7, 1.0501), (9, 1.3), (10, 1.2), (11, 0.5), (12, 0.49), (13, 0.9), (20, 1.0) })
            {
                answer.Add((int)(detector.Observe(sigma, step) ?? (CriticalPhase)(-1)));
                answer.Add((int)detector.Phase!.Value);
                answer.Add(detector.SigmaDerivative);
                answer.Add(detector.TimeInPhase(step + 3));
                answer.Add(detector.History.Count);
            }

            foreach (var transition in detector.Transitions)
            {
                answer.Add([transition.Step, (double)transition.From, (double)transition.To, transition.SigmaBefore, transition.SigmaAfter, transition.Sharpness]);
            }
        }

        answer.Try(() => _ = new PhaseTransitionDetector(1.0, 1.0));
        answer.Try(() => _ = new PhaseTransitionDetector(double.NaN));
        answer.Try(() => _ = new PhaseTransitionDetector(0.9, double.PositiveInfinity));
        answer.Try(() => _ = new PhaseTransitionDetector(historySize: 0));
        answer.Try(() => new PhaseTransitionDetector().Observe(double.NaN, 0));
    }

    private static void Decisions(Answer answer)
    {
        foreach (var (reference, other) in from reference in new[] { 0.0, 1e-12, 2e-12, -5.0, 100.0 } from other in new[] { 0.0, 0.01, -5.05, 101.0, 101.01, double.NaN } select (reference, other))
        {
            var (difference, deviation, passed) = ScalarComparison.Of(reference, other);
            answer.Add([difference, deviation, passed ? 1.0 : 0.0]);
            foreach (var (higherIsBetter, threshold) in new[] { (true, 0.1), (false, 0.1), (true, 0.0), (false, 0.0) })
            {
                var (change, status, note) = BenchmarkComparison.Of(reference, other, higherIsBetter, threshold);
                answer.Add(change);
                answer.Add((int)status);
                answer.Add(note);
            }
        }

        foreach (var name in new[] { "performance.updates_per_sec", "performance.energy_cost", "performance.wall_time_sec", "performance.spikes_per_sec", "kernels.adex_update.total_time_sec", "kernels.adex_update.avg_time_sec", "kernels.adex_update.min_time_sec", "kernels.adex_update.max_time_sec", "kernels.full_step.avg_time_sec" })
        {
            answer.Add([BenchmarkComparison.ThresholdOf(name, 0.1), BenchmarkComparison.ThresholdOf(name, 0.5)]);
        }

        var (speedUp, wall, energy, memory) = ThroughputGains.Of(new BenchmarkFigures(3e6, 1.7, 40.0), new BenchmarkFigures(5e6, 0.9, 70.0), 30, 90);
        answer.Add([speedUp, wall, energy, memory]);
        answer.Try(() => ThroughputGains.Of(default, default, 2, 5));
    }

    private static void Add(Answer answer, IReadOnlyList<Avalanche> avalanches)
    {
        answer.Add(avalanches.Count);
        foreach (var (start, duration, size) in avalanches)
        {
            answer.Add(start);
            answer.Add(duration);
            answer.Add(size);
        }
    }

    private static void Add(Answer answer, PowerLawFit fit) =>
        answer.Add([fit.Exponent, fit.StandardError, fit.Lower, fit.Upper, fit.Minimum, fit.Count, fit.Distance]);

    // Each spike has two chances of a descendant, and some more come from outside.
    private static double[] Driven(ulong seed, int steps, int drive, double chance)
    {
        var generator = new RandomGenerator(seed);
        var activity = new double[steps];
        for (var t = 1; t < steps; t++)
        {
            activity[t] = Successes(generator, 2 * (int)activity[t - 1], chance) + Successes(generator, 2 * drive, 0.3);
        }

        return activity;
    }

    private static double[] Avalanches(ulong seed, int steps)
    {
        var generator = new RandomGenerator(seed);
        var activity = new double[steps];
        for (var t = 1; t < steps; t++)
        {
            var before = (int)activity[t - 1];
            activity[t] = before == 0 ? (t % 3 == 0 ? 1.0 : 0.0) : Successes(generator, Math.Min(2 * before, 60), 0.5);
        }

        return activity;
    }

    private static int Successes(RandomGenerator generator, int trials, double chance)
    {
        var count = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            count += generator.NextDouble() < chance ? 1 : 0;
        }

        return count;
    }
}
