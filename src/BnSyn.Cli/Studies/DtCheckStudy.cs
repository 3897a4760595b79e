using System.Globalization;
using BnSyn.Cli.Pictures;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Numerics;

namespace BnSyn.Cli.Studies;

/// <summary>The same network over the same time with dt, dt/2, dt/4 ...: what differs, and whether by more than it may.</summary>
/// <remarks>
/// With a drive the draws of another dt are others: only means over a run can be compared, and they differ between seeds as well. Means over
/// seeds of the differences within a seed, which has the same connections and the same potentials at the start, are what is judged.
/// </remarks>
internal sealed class DtCheckStudy
{
    private readonly NetworkRun _run;
    private readonly int _levels;
    private readonly int _seeds;
    private readonly double _rateLimit;
    private readonly double _sigmaLimit;

    // By level, then by seed.
    private readonly RunSummary[][] _summaries;

    internal DtCheckStudy(NetworkRun run, int halvings, int seeds, double rateLimit, double sigmaLimit)
    {
        long last = run.Request.Seed + seeds - 1;
        if (last > uint.MaxValue)
        {
            throw new UsageException($"seeds must end at 4294967295 at most, got {seeds} from {run.Request.Seed} on");
        }

        (_run, _levels, _seeds, _rateLimit, _sigmaLimit) = (run, halvings + 1, seeds, rateLimit, sigmaLimit);
        for (int level = 0; level < _levels; level++)
        {
            At(level, 0).Request.Validate();
        }

        _summaries = [.. Enumerable.Range(0, _levels).Select(_ => new RunSummary[seeds])];
    }

    /// <summary>Makes the runs.</summary>
    internal void Run(CancellationToken cancel)
    {
        long total = _seeds * _run.Request.Steps * ((1L << _levels) - 1);
        var progress = new Progress(total);
        long done = 0;
        try
        {
            for (int level = 0; level < _levels; level++)
            {
                for (int seed = 0; seed < _seeds; seed++)
                {
                    NetworkRun run = At(level, seed);
                    long before = done;
                    (Network network, NetworkRecorder recorder) = RecordedRun.Of(run, null, step => progress.Report(before + step), cancel);
                    _summaries[level][seed] = RunSummary.Of(recorder.Trace, network.N, run.Request.Network.DtMs);
                    done += run.Request.Steps;
                }
            }
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>What came of them.</summary>
    internal Report Report()
    {
        NeuronConvergence neuron = NeuronConvergence.Of(_run.Request.Network.AdEx, _run.Request.Network.DtMs);
        List<object?[]> differences = [.. Enumerable.Range(1, _levels - 1).Select(Difference)];
        var failures = new List<string>();
        if (_summaries.All(level => level.All(summary => summary.RateMean_Hz == 0.0)))
        {
            failures.Add("no neuron fired at any dt: silence is the same at every step and shows nothing");
        }

        foreach (object?[] row in differences.Where(row => row[^1] is false))
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"dt {row[0]} ms against {row[1]} ms: the rate differs by {100.0 * (double)row[4]!:0.#} % (limit {100.0 * _rateLimit:0.#} %), sigma by {row[5]:0.####} (limit {_sigmaLimit})"));
        }

        if (!neuron.Passes)
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture, $"a neuron converges with order {neuron.Order:0.##}, where Euler's method has 1: dt {_run.Request.Network.DtMs} ms is too wide for it"));
        }

        return new Report("dtcheck", [Means(), Differences(differences), neuron.Section()])
        {
            Request = _run.Request,
            Failures = failures,
            Conclusions = failures.Count > 0
                ? []
                : [string.Create(CultureInfo.InvariantCulture, $"dt {_run.Request.Network.DtMs} ms passes: the rate stays within {100.0 * _rateLimit:0.#} %, sigma within {_sigmaLimit}.")],
        };
    }

    /// <summary>The mean rate and σ over dt.</summary>
    internal Picture Draw() => new(
        "Mean rate and branching ratio over the width of the step",
        "Above, the mean rate of each seed and their mean, over dt; below, the mean branching ratio. Where the physics does not depend on dt, lines are flat.",
        [Panel("rate Hz", summary => summary.RateMean_Hz), Panel("sigma", summary => summary.SigmaMean)]);

    private Panel Panel(string label, Func<RunSummary, double> value) => new(
        new Axis("dt ms", IsLogarithmic: true),
        new Axis(label),
        [
            new Curve("mean over seeds", [.. _summaries.Select((level, i) => (DtOf(i), PairwiseSum.Mean([.. level.Select(value)])))]),
            new Curve("each seed", [.. _summaries.SelectMany((level, i) => level.Select(summary => (DtOf(i), value(summary))))], CurveStyle.Dots),
        ]);

    private double DtOf(int level) => _run.Request.Network.DtMs / (1 << level);

    private NetworkRun At(int level, int seed) => _run with
    {
        Request = _run.Request with
        {
            Seed = _run.Request.Seed + seed,
            Steps = _run.Request.Steps << level,
            Network = _run.Request.Network with { DtMs = DtOf(level) },
        },
    };

    private Section Means() => new(
        "runs",
        "Runs",
        [
            new("dt_ms", "dt ms", "G6"), new("seed", "seed"), new("steps", "steps"), new("rate_mean_hz", "rate Hz"), new("rate_std_hz", "std Hz"),
            new("sigma_mean", "sigma"), new("sigma_std", "std"),
        ],
        [
            .. _summaries.SelectMany((level, i) => level.Select((summary, seed) => new object?[]
            {
                DtOf(i), _run.Request.Seed + seed, _run.Request.Steps << i, summary.RateMean_Hz, summary.RateStd_Hz, summary.SigmaMean, summary.SigmaStd,
            })),
        ]);

    private static Section Differences(List<object?[]> rows) => new(
        "differences",
        "Differences, means over seeds with 95 % intervals",
        [
            new("dt_ms", "dt ms", "G6"), new("half_dt_ms", "against ms", "G6"), new("rate_difference_lower_hz", "rate Hz from"), new("rate_difference_upper_hz", "to"),
            new("rate_difference_relative", "share"), new("sigma_difference", "sigma"), new("sigma_difference_lower", "from"), new("sigma_difference_upper", "to"),
            new("passes", "passes"),
        ],
        rows);

    private object?[] Difference(int level)
    {
        MeanInterval rate = Paired(level, summary => summary.RateMean_Hz);
        MeanInterval sigma = Paired(level, summary => summary.SigmaMean);
        double mean = Math.Max(PairwiseSum.Mean([.. _summaries[level - 1].Select(s => s.RateMean_Hz)]), PairwiseSum.Mean([.. _summaries[level].Select(s => s.RateMean_Hz)]));
        double share = mean == 0.0 ? 0.0 : Math.Abs(rate.Mean) / mean;
        return
        [
            DtOf(level - 1), DtOf(level), rate.Lower, rate.Upper, share, sigma.Mean, sigma.Lower, sigma.Upper,
            share <= _rateLimit && Math.Abs(sigma.Mean) <= _sigmaLimit,
        ];
    }

    private MeanInterval Paired(int level, Func<RunSummary, double> value) =>
        MeanInterval.Of([.. _summaries[level].Select((summary, seed) => value(summary) - value(_summaries[level - 1][seed]))]);
}
