using System.Globalization;
using BnSyn.Cli.Pictures;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Branching;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Numerics;

namespace BnSyn.Cli.Studies;

/// <summary>Avalanches of a run: the laws of their sizes and durations, what joins them, and the branching ratio.</summary>
internal sealed class AvalanchesStudy(NetworkRun run)
{
    // Tail of the picture's laws.
    private const int PointsOfALaw = 60;

    private double[] _bins = [];
    private double _meanInterval = double.NaN;
    private int _stepsPerBin = 1;
    private IReadOnlyList<Avalanche> _avalanches = [];
    private FittedLaw[] _laws = [];

    internal int? StepsPerBin { get; init; }

    internal double Threshold { get; init; }

    internal int LeastCount { get; init; } = 50;

    internal int Samples { get; init; }

    internal int MaxLag { get; init; } = 50;

    /// <summary>Runs the network and fits what it did.</summary>
    internal void Run(CancellationToken cancel)
    {
        NetworkRecorder recorder = RecordedRun.Of(run, null, cancel).Recorder;
        ReadOnlySpan<double> activity = recorder.Trace.Activity[new AnalysisWindow(recorder.Trace.Steps, run.Request.Network.DtMs).FirstStep..];
        double spikes = PairwiseSum.Sum(activity);
        _meanInterval = spikes >= 2.0 ? ActivityBins.MeanInterval_steps(activity) : double.NaN;
        _stepsPerBin = StepsPerBin ?? (double.IsNaN(_meanInterval) ? 1 : (int)Math.Clamp(Math.Round(_meanInterval, MidpointRounding.ToEven), 1, int.MaxValue));
        _bins = ActivityBins.Sum(activity, _stepsPerBin);
        _avalanches = AvalancheDetection.Find(_bins, Threshold);

        // A size above a threshold that is no whole number is none either; spikes are counted in full there.
        double[] sizes = [.. _avalanches.Select(avalanche => PairwiseSum.Sum(_bins.AsSpan(avalanche.Start, avalanche.Duration)))];
        ulong seed = (ulong)run.Request.Seed;
        _laws =
        [
            FittedLaw.Of("size", sizes, LeastCount, Samples, seed, cancel),
            FittedLaw.Of("duration", [.. _avalanches.Select(avalanche => (double)avalanche.Duration)], LeastCount, Samples, seed, cancel),
        ];
    }

    /// <summary>What came of it.</summary>
    internal Report Report()
    {
        double spikes = PairwiseSum.Sum(_bins);
        return new Report("avalanches", [Activity(spikes), Laws(), Relation(), Branching()])
        {
            Request = run.Request,
            Failures = spikes == 0.0 ? ["no neuron fired after the first fifth of the run: there are no avalanches"]
                : _avalanches.Count == 0 ? [$"no bin of {_stepsPerBin} steps is silent, or only one stretch is: there are no avalanches; try --threshold, or fewer --bin-steps"]
                : [],
            Conclusions =
            [
                .. _laws.Where(law => law.Fit is not null).Select(law => string.Create(
                    CultureInfo.InvariantCulture,
                    $"A power law of the {law.Quantity} with exponent {law.Fit!.Value.Exponent:0.##} [{law.Fit.Value.Lower:0.##}, {law.Fit.Value.Upper:0.##}] from {law.Fit.Value.Minimum} on is {law.Verdict}{(law.Plausibility is { } p ? $" (p = {p.ToString("0.###", CultureInfo.InvariantCulture)})" : string.Empty)}.")),
            ],
        };
    }

    /// <summary>Both distributions with their laws.</summary>
    internal Picture Draw() => new(
        "Avalanches",
        "Share of avalanches that are at least as large, above, and last at least as long, below; dashed, the fitted power laws.",
        [.. _laws.Select(law => new Panel(
            new Axis(law.Quantity == "size" ? "size, spikes" : $"duration, bins of {_stepsPerBin} steps", IsLogarithmic: true),
            new Axis("share at least", IsLogarithmic: true),
            [new Curve("avalanches", Tail(law.Values), CurveStyle.Dots), new Curve(law.Fit is null ? string.Empty : "power law", LawOf(law), CurveStyle.Dashed)]))]);

    private static (double, double)[] Tail(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return [.. sorted.Select((value, i) => (value, (sorted.Length - i) / (double)sorted.Length)).DistinctBy(point => point.value)];
    }

    private static (double, double)[] LawOf(FittedLaw law)
    {
        if (law.Fit is not { } fit)
        {
            return [];
        }

        double share = fit.Count / (double)law.Values.Length / HurwitzZeta.At(fit.Exponent, fit.Minimum);
        double ratio = law.Values.Max() / fit.Minimum;
        return
        [
            .. Enumerable.Range(0, PointsOfALaw)
                .Select(i => Math.Round(fit.Minimum * Math.Pow(ratio, i / (PointsOfALaw - 1.0))))
                .Distinct()
                .Select(x => (x, share * HurwitzZeta.At(fit.Exponent, x))),
        ];
    }

    private Section Activity(double spikes) => new(
        "activity",
        "Activity after the first fifth of the run",
        [
            new("spikes", "spikes"), new("mean_interval_steps", "mean interval, steps", "0.###"), new("bin_steps", "steps per bin"), new("bins", "bins"),
            new("silent_share", "silent share", "0.####"), new("avalanches", "avalanches"), new("mean_size", "mean size", "0.###"), new("mean_duration_bins", "mean duration, bins", "0.###"),
        ],
        [[
            (long)spikes, _meanInterval, _stepsPerBin, _bins.Length, _bins.Length == 0 ? null : _bins.Count(bin => bin <= Threshold) / (double)_bins.Length,
            _avalanches.Count, Mean(_laws[0].Values), Mean(_laws[1].Values),
        ]])
    {
        IsSingle = true,
    };

    private static double? Mean(double[] values) => values.Length == 0 ? null : PairwiseSum.Mean(values);

    private Section Laws() => new(
        "laws",
        "Power laws, with 95 % intervals",
        [
            new("quantity", "quantity"), new("exponent", "exponent"), new("lower", "from"), new("upper", "to"), new("minimum", "x_min", "0"), new("count", "count"),
            new("distance", "distance"), new("p", "p", "0.###"), new("verdict", "verdict"),
        ],
        [.. _laws.Select(law => law.Row())]);

    // Near criticality three ways to the exponent of mean size over duration agree.
    private Section Relation()
    {
        double? slope = Tried(() => SizeByDuration.Fit(_avalanches).Slope);
        ShapeCollapseFit? shape = TriedShape();
        double? expected = _laws is [{ Fit: { } sizes }, { Fit: { } durations }] && sizes.Exponent != 1.0 ? (durations.Exponent - 1.0) / (sizes.Exponent - 1.0) : null;
        return new Section(
            "relation",
            "Exponent of the mean size over the duration, in three ways; near criticality they agree",
            [new("of_means", "of means"), new("of_exponents", "of both laws"), new("of_shapes", "of shapes"), new("shape_spread", "spread of shapes")],
            [[slope, expected, shape?.Gamma + 1.0, shape?.Spread]])
        {
            IsSingle = true,
        };
    }

    private Section Branching()
    {
        MultistepEstimate? estimate = null;
        string note = string.Empty;
        try
        {
            estimate = MultistepRegression.Estimate(_bins, MaxLag);
        }
        catch (ArgumentException e)
        {
            note = CommandLineErrors.Describe(e);
        }

        return new Section(
            "branching",
            "Branching ratio by multistep regression, per bin, with its 95 % interval",
            [
                new("branching_ratio", "m", "0.#####"), new("lower", "from", "0.#####"), new("upper", "to", "0.#####"), new("amplitude", "amplitude"),
                new("autocorrelation_time_bins", "autocorrelation, bins", "0.##"), new("note", "note"),
            ],
            [[estimate?.BranchingRatio, estimate?.Lower, estimate?.Upper, estimate?.Amplitude, estimate?.AutocorrelationTime_steps, note]])
        {
            IsSingle = true,
        };
    }

    private static double? Tried(Func<double> value)
    {
        try
        {
            return value();
        }
        catch (ArgumentException)
        {
            // Too few avalanches of the same duration: there is no exponent.
            return null;
        }
    }

    private ShapeCollapseFit? TriedShape()
    {
        try
        {
            return ShapeCollapse.Fit(_bins, _avalanches);
        }
        catch (ArgumentException)
        {
            // The same.
            return null;
        }
    }
}
