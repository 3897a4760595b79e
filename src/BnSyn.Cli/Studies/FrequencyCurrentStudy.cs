using System.Globalization;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Pictures;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Networks.Calibration;

namespace BnSyn.Cli.Studies;

/// <summary>The f-I curve of a network's neuron: in the network's steps, in steps of their own width, and the line of its calibration.</summary>
internal sealed class FrequencyCurrentStudy(RunRequest request, double[] currents, double settle_ms, double duration_ms)
{
    private readonly FrequencyCurrentCurve _curve = new(request.Network.AdEx, request.Network.DtMs, settle_ms, duration_ms);
    private readonly FrequencyCurrentPoint[] _stepped = new FrequencyCurrentPoint[currents.Length];
    private readonly FrequencyCurrentPoint[] _adaptive = new FrequencyCurrentPoint[currents.Length];

    private double[] Rates => [.. _stepped.Select(point => point.Steady_Hz)];

    /// <summary>Measures every current in both ways.</summary>
    internal void Run(CancellationToken cancel)
    {
        var progress = new Progress(currents.Length, "current", portion: 1);
        try
        {
            for (int i = 0; i < currents.Length; i++)
            {
                _stepped[i] = _curve.Stepped(currents[i], cancel);
                _adaptive[i] = _curve.Adaptive(currents[i], cancel);
                progress.Report(i + 1);
            }
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>What came of it.</summary>
    internal Report Report()
    {
        FrequencyCurrentFit? fit = Fit();
        double rheobase = Rheobase.Of_pA(request.Network.AdEx);
        double error = _stepped.Zip(_adaptive, (a, b) => b.Steady_Hz == 0.0 ? 0.0 : Math.Abs(a.Steady_Hz - b.Steady_Hz) / b.Steady_Hz).Max();
        double residual = fit is null ? double.NaN : _stepped.Where(point => point.Steady_Hz > 0.0).Max(point => Math.Abs(point.Steady_Hz - Line(fit.Value, point.Current_pA)));
        FrequencyCurrentPoint first = Array.Find(_stepped, point => point.Steady_Hz > 0.0);
        return new Report("fi-curve", [Points(fit), Calibration(fit, rheobase, residual, error)])
        {
            Request = request,
            Failures = fit is not null ? [] : [string.Create(CultureInfo.InvariantCulture, $"the neuron fires at fewer than two of the currents, the last is {currents[^1]:0.##} pA: a line needs two; its rheobase is {rheobase:0.##} pA, give more with --to")],
            Conclusions = fit is not { } line ? [] :
            [
                string.Create(CultureInfo.InvariantCulture, $"Gain {line.Slope_Hz_per_pA:0.####} Hz/pA; the line reaches 0 Hz at {line.Threshold_pA:0.#} pA, the rheobase of the equations is {rheobase:0.#} pA, and {first.Current_pA:0.#} pA is the first current at which the neuron keeps firing."),
                string.Create(CultureInfo.InvariantCulture, $"The line is off by {residual:0.##} Hz at most (R2 {line.R2:0.####}); steps of {request.Network.DtMs} ms are off by {100.0 * error:0.##} % of the rate at most."),
            ],
        };
    }

    /// <summary>The rate over the current.</summary>
    internal Picture Draw()
    {
        var curves = new List<Curve>
        {
            new("in the network's steps", [.. _stepped.Select(point => (point.Current_pA, point.Steady_Hz))], CurveStyle.Dots),
            new("in steps of their own width", [.. _adaptive.Select(point => (point.Current_pA, point.Steady_Hz))]),
        };
        if (Fit() is { } fit)
        {
            curves.Add(new("line of the calibration", [.. currents.Where(current => Line(fit, current) >= 0.0).Select(current => (current, Line(fit, current)))], CurveStyle.Dashed));
        }

        return new Picture(
            "Rate of a neuron over the current",
            "Above, the settled rate: dots in the network's steps, a line in steps of their own width, dashed the line that is fitted where the neuron fires. Below, the rate of the first interval, before adaptation.",
            [
                new Panel(new Axis("current pA"), new Axis("rate Hz"), curves),
                new Panel(new Axis("current pA"), new Axis("first interval Hz"), [new Curve(string.Empty, [.. _stepped.Select(point => (point.Current_pA, point.Onset_Hz))])]),
            ]);
    }

    private static double Line(FrequencyCurrentFit fit, double current) => fit.Intercept_Hz + (fit.Slope_Hz_per_pA * current);

    private FrequencyCurrentFit? Fit() => _stepped.Count(point => point.Steady_Hz > 0.0) < 2 ? null : FrequencyCurrentFit.OfFiring(currents, Rates);

    private Section Points(FrequencyCurrentFit? fit) => new(
        "points",
        "Rates",
        [
            new("current_pA", "current pA", "0.##"), new("spikes", "spikes"), new("onset_hz", "first interval Hz", "0.###"), new("rate_hz", "rate Hz", "0.###"),
            new("adaptive_rate_hz", "own steps Hz", "0.###"), new("line_hz", "line Hz", "0.###"),
        ],
        [
            .. _stepped.Select((point, i) => new object?[]
            {
                point.Current_pA, point.Spikes, point.Onset_Hz, point.Steady_Hz, _adaptive[i].Steady_Hz,
                fit is { } line && point.Steady_Hz > 0.0 ? Line(line, point.Current_pA) : null,
            }),
        ]);

    private Section Calibration(FrequencyCurrentFit? fit, double rheobase, double residual, double error)
    {
        FrequencyCurrentFit all = FrequencyCurrentFit.OfAll(currents, Rates);
        return new Section(
            "calibration",
            "Calibration: the line where the neuron fires, and that of the original through all points",
            [
                new("slope_hz_per_pA", "slope Hz/pA", "0.#####"), new("threshold_pA", "0 Hz at pA", "0.##"), new("r2", "R2"), new("largest_residual_hz", "off by Hz", "0.###"),
                new("rheobase_pA", "rheobase pA", "0.##"), new("largest_step_error_relative", "step error", "0.#####"), new("all_slope_hz_per_pA", "all: Hz/pA", "0.#####"),
                new("all_threshold_pA", "0 Hz at pA", "0.##"), new("all_r2", "R2"),
            ],
            [[fit?.Slope_Hz_per_pA, fit?.Threshold_pA, fit?.R2, residual, rheobase, error, all.Slope_Hz_per_pA, all.Threshold_pA, all.R2]])
        {
            IsSingle = true,
        };
    }
}
