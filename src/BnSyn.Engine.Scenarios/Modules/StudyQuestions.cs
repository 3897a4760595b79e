using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>What studies of a network conclude from runs: orders, intervals, summaries, f-I curves, how plausible a law is, and many networks at once.</summary>
internal static class StudyQuestions
{
    private static readonly double[] Currents = [-50.0, 0.0, 159.0, 161.0, 200.0, 450.0, 3000.0];

    private static readonly double[] Sizes = [1, 1, 2, 1, 3, 1, 1, 5, 2, 1, 8, 1, 2, 13, 1, 1, 4, 2, 1, 40, 6, 1, 3, 2, 1, 1, 100, 9, 2, 1, 7];

    private static readonly NetworkParameters Lively = new() { N = 31, PConn = 0.3, WExcNS = 4.0, ExtRateHz = 600.0, ExtWNS = 20.0 };

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        new("the order that three answers show", answer =>
        {
            foreach (var (whole, half, quarter) in new[] { (1.1, 1.05, 1.025), (1.1, 1.025, 1.00625), (-1.0, -0.5, 0.3), (1.0, 1.0, 0.5), (1.0, 0.5, 0.5), (1.0, 1.0, 1.0), (double.NaN, 0.5, 0.2), (double.PositiveInfinity, 0.5, 0.2) })
            {
                answer.Add(ConvergenceOrder.Of(whole, half, quarter));
            }
        }),
        new("means with their intervals", answer =>
        {
            foreach (var count in new[] { 1, 2, 3, 4, 7, 8, 12, 30, MeanInterval.MostValues })
            {
                foreach (var shift in new[] { 0.0, 0.4, -9.0 })
                {
                    var interval = MeanInterval.Of([.. Enumerable.Range(0, count).Select(i => (i * 7 % 11 * 0.1) - 0.4 + shift)]);
                    answer.Add([interval.Mean, interval.Lower, interval.Upper, interval.ExcludesZero ? 1.0 : 0.0]);
                }
            }

            answer.Try(() => MeanInterval.Of([]));
            answer.Try(() => MeanInterval.Of(new double[MeanInterval.MostValues + 1]));
            answer.Try(() => MeanInterval.Of([1.0, double.NaN]));
        }),
        new("the summary of a run", Summary),
        .. new[] { 0.1, 1.0 }.Select(dt => new Question(FormattableString.Invariant($"rates of a neuron under currents, steps of {dt} ms"), answer =>
        {
            foreach (var neuron in new AdExParameters[] { new(), new() { A_nS = 0.0, B_pA = 0.0 } })
            {
                var curve = new FrequencyCurrentCurve(neuron, dt, 80.0, 120.0);
                foreach (var current in Currents)
                {
                    Add(answer, curve.Stepped(current));
                }

                answer.Add(Rheobase.Of_pA(neuron));
                Add(answer, curve.Adaptive(450.0));
            }
        })),
        new("rates that no one measures", answer =>
        {
            foreach (var (dt, settle, duration) in new[] { (0.0, 1.0, 1.0), (1.1, 1.0, 1.0), (0.1, -1.0, 1.0), (0.1, double.NaN, 1.0), (0.1, 0.0, 0.0), (0.1, 0.0, 1e9), (0.1, 0.0, 0.05) })
            {
                answer.Try(() => _ = new FrequencyCurrentCurve(new(), dt, settle, duration));
            }

            answer.Try(() => _ = new FrequencyCurrentCurve(new() { Vreset_mV = 30.0 }, 0.1, 1.0, 1.0));
            answer.Try(() => new FrequencyCurrentCurve(new(), 0.1, 0.0, 1.0).Stepped(double.NaN));
            answer.Try(() => new FrequencyCurrentCurve(new(), 0.1, 0.0, 1.0).Adaptive(double.PositiveInfinity));
        }),
        .. new[] { 5, 12 }.Select(least => new Question($"how plausible a law is that is left {least} sizes", answer =>
        {
            var plausibility = new PowerLawPlausibility(Sizes, least, seed: 3);
            answer.Add(plausibility.P);
            answer.Add([plausibility.Fit.Exponent, plausibility.Fit.Minimum, plausibility.Fit.Distance]);
            for (var draw = 0; draw < 4; draw++)
            {
                plausibility.Draw();
                answer.Add(plausibility.P);
            }

            answer.Add(plausibility.Samples);
            answer.Try(() => _ = new PowerLawPlausibility(Sizes, Sizes.Length + 1, seed: 3));
            answer.Try(() => _ = new PowerLawPlausibility([1.5], 2, seed: 3));
        })),
        new("intervals of as many values as the table has rows", answer => answer.Add(
            (from count in Enumerable.Range(2, MeanInterval.MostValues - 1)
             let interval = MeanInterval.Of([.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 1.0 : -1.0)])
             from end in new[] { interval.Lower, interval.Upper }
             select end).ToArray())),
        new("how plausible a law is that holds from a size on that few reach", answer =>
        {
            double[] sizes = [.. Enumerable.Range(0, 40).Select(i => 1.0 + (i % 3)), .. Sizes.Where(size => size >= 4).Select(size => 2.0 * size)];
            var plausibility = new PowerLawPlausibility(sizes, 8, seed: 5);
            answer.Add([plausibility.Fit.Exponent, plausibility.Fit.Minimum, plausibility.Fit.Distance]);
            for (var draw = 0; draw < 6; draw++)
            {
                plausibility.Draw();
                answer.Add(plausibility.P);
            }
        }),
        .. from backend in NetworkBackends.Names
           from threads in new[] { 1, 2, 3 }
           select new Question($"realisations together, run by {backend} on {threads} threads", answer => Together(answer, backend, threads)),
        new("realisations that there are none of", answer =>
        {
            answer.Try(() => NetworkBatch.Create(Lively, [], "accelerated"));
            answer.Try(() => NetworkBatch.Create(Lively, [1], "accelerated", 0));
            answer.Try(() => NetworkBatch.Create(Lively, [1], "accelerated", 65));
            answer.Try(() => NetworkBatch.Create(Lively, [1, 1UL << 32], "accelerated", 1));
            answer.Try(() => NetworkBatch.Create(Lively with { N = 0 }, [1], "accelerated", 1));
            answer.Try(() => NetworkBatch.Create(Lively, [1], "none", 1));
            answer.Try(() => NetworkBatch.Create(Lively, [1], "accelerated", 1).Advance(-1));
        }),
        new("realisations of which some leave their range", Violation),
    ];

    private static void Summary(Answer answer)
    {
        foreach (var steps in new[] { 1, 2, 90 })
        {
            var recorder = new NetworkRecorder(Network.Create(Lively, seed: 4, "accelerated"));
            for (var step = 0; step < steps; step++)
            {
                recorder.Step();
            }

            var summary = RunSummary.Of(recorder.Trace, Lively.N, Lively.DtMs);
            answer.Add([summary.RateMean_Hz, summary.RateStd_Hz, summary.SigmaMean, summary.SigmaStd]);
            answer.Try(() => RunSummary.Of(recorder.Trace, 0, Lively.DtMs));
            answer.Try(() => RunSummary.Of(recorder.Trace, Lively.N, 0.0));
        }

        answer.Try(() => RunSummary.Of(new NetworkTrace(), Lively.N, Lively.DtMs));
    }

    private static void Add(Answer answer, FrequencyCurrentPoint point) =>
        answer.Add([point.Current_pA, point.Spikes, point.Onset_Hz, point.Steady_Hz]);

    private static void Together(Answer answer, string backend, int threads)
    {
        ulong[] seeds = [1, 7, 4, uint.MaxValue];
        var batch = NetworkBatch.Create(Lively, seeds, backend, threads);
        var spikes = new long[seeds.Length];
        batch.Advance(40);
        batch.Advance(0);
        batch.Advance(25, (place, result) => spikes[place] += result.A_t1);
        answer.Add(batch.Threads);
        foreach (var (network, count) in batch.Realisations.Zip(spikes))
        {
            answer.Add(count);
            answer.Add(network.StepIndex);
            answer.Add(StateDigest.Compute(network));
        }
    }

    // The first of the realisations that leave their range is told, whichever thread came to it first; the others have made all of their steps.
    private static void Violation(Answer answer)
    {
        var batch = NetworkBatch.Create(Lively with { VMaxMV = -55.0 }, [3, 1, 2], "accelerated", 3);
        try
        {
            batch.Advance(30);
            answer.Add("accepted");
        }
        catch (VoltageBoundsException exception)
        {
            answer.Add(exception.Message);
        }

        foreach (var network in batch.Realisations)
        {
            answer.Add(network.StepIndex);
        }
    }
}
