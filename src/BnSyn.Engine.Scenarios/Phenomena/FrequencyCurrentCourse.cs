using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Random;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>Neurons under constant currents from none to several times the rheobase: how fast each fires once adaptation is complete.</summary>
/// <remarks>
/// In a steady state the mean of w is a·(V̄ - E_L) + b·τ_w·f: every Hz costs b·τ_w of current, and the leak and the charge of a spike cost more,
/// so that no f-I line is steeper than 1/(b·τ_w). The rheobase is that of <see cref="Rheobase"/>.
/// </remarks>
internal sealed class FrequencyCurrentCourse : ICourse
{
    /// <summary>Steps of a run, of 1 ms each: the first five τ_w are left out.</summary>
    public const int Steps = 2000;

    private const int Neurons = 24;
    private const int Transient = 1000;
    private const int StepsPerMs = 5;
    private const double Spacing_pA = 40.0;

    private readonly AdExParameters _neuron;
    private readonly double[] _current;
    private readonly double[] _none = new double[Neurons];
    private readonly double[] _v;
    private readonly double[] _w = new double[Neurons];
    private readonly bool[] _fired = new bool[Neurons];
    private readonly int[] _count = new int[Neurons];
    private readonly double[] _first = new double[Neurons];
    private readonly double[] _last = new double[Neurons];
    private int _step;

    public FrequencyCurrentCourse(AdExParameters neuron, ulong seed)
    {
        var random = new RandomGenerator(seed);
        _neuron = neuron;

        // One current of every stretch of 40 pA.
        _current = [.. Enumerable.Range(0, Neurons).Select(at => (at + random.NextDouble()) * Spacing_pA)];
        _v = [.. Enumerable.Repeat(neuron.EL_mV, Neurons)];
    }

    /// <summary>The phenomenon.</summary>
    public static Phenomenon<AdExParameters> Phenomenon { get; } = new(
        "fi-curve", "The f-I curve of the neuron against its calibration: silent below the rheobase, a line above it that tells rates it was not fitted to.")
    {
        Steps = Steps,
        StepSeconds = 0.001,
        Parameters = new(),
        Begin = (neuron, seed) => new FrequencyCurrentCourse(neuron, seed),
        Listed = p =>
        [
            .. Listing.Of(p), ParameterDescription.Number("drive.spacing", Spacing_pA, "pA"), ParameterDescription.Number("drive.neurons", Neurons, "1"),
            ParameterDescription.Number("steps.dt", 1.0 / StepsPerMs, "ms"), ParameterDescription.Number("steps.transient", Transient, "ms"),
        ],
        Metrics =
        [
            ("spikes", "spikes"), ("slope", "Hz/pA"), ("threshold", "pA"), ("r2", "1"), ("slope_share", "1"), ("rate_below", "Hz"), ("calibration_error", "Hz"), ("firing", "1"), ("slope_of_all", "Hz/pA"),
        ],
        Invariants =
        [
            new("rate_below", 0, 0, "below 98 % of the rheobase, 160 pA, no neuron fires for ever"),
            new("firing", 19, 20, "it lies where the fifth stretch of 24 begins: all from there on fire, but for one within 2 % of it perhaps"),
            new("slope_share", 0.8, 1, "of 1/(b tau_w) = 0.0625 Hz/pA, which no steady rate can exceed"),
            new("threshold", 110, 160, "the line meets zero somewhat below the rheobase of 160 pA, near which the curve is steeper"),
            new("r2", 0.99, 1, "above its rheobase the curve is nearly a line"),
            new("calibration_error", 0, 1, "a line through every other neuron tells the rates of those between"),
        ],
        Changes =
        [
            new("capacitance", "C is 1 % larger", (n, x) => n with { C_pF = n.C_pF * (1 + x) }),
            new("leak", "g_L is 1 % larger", (n, x) => n with { GL_nS = n.GL_nS * (1 + x) }),
            new("threshold", "V_T is higher by 1 % of the way from rest", (n, x) => n with { VT_mV = n.VT_mV + (x * (n.VT_mV - n.EL_mV)) }),
            new("slope-factor", "Delta_T is 1 % larger", (n, x) => n with { DeltaT_mV = n.DeltaT_mV * (1 + x) }),
            new("adaptation-time", "tau_w is 1 % longer", (n, x) => n with { Tauw_ms = n.Tauw_ms * (1 + x) }),
            new("adaptation-subthreshold", "a is 1 % larger", (n, x) => n with { A_nS = n.A_nS * (1 + x) }),
            new("adaptation-per-spike", "b is 1 % larger", (n, x) => n with { B_pA = n.B_pA * (1 + x) }),
            new("reset", "V_reset is lower by 1 % of the way from rest to threshold", (n, x) => n with { Vreset_mV = n.Vreset_mV - (x * (n.VT_mV - n.EL_mV)) }),
        ],
    };

    /// <inheritdoc/>
    public void Step()
    {
        for (var part = 1; part <= StepsPerMs; part++)
        {
            AdExStep.Advance(_neuron, 1.0 / StepsPerMs, _none, _current, _v, _w, _v, _w, _fired);
            for (var i = 0; i < Neurons && _step >= Transient; i++)
            {
                if (_fired[i])
                {
                    _last[i] = _step + ((double)part / StepsPerMs);
                    _first[i] = _count[i] == 0 ? _last[i] : _first[i];
                    _count[i]++;
                }
            }
        }

        _step++;
    }

    /// <inheritdoc/>
    public void WriteTo(IStateSink sink)
    {
        sink.Write("V", _v);
        sink.Write("w", _w);
    }

    /// <inheritdoc/>
    public IEnumerable<(string Metric, double Value)> Observe()
    {
        var rheobase = Rheobase.Of_pA(_neuron);
        double[] rates = [.. Enumerable.Range(0, Neurons).Select(Rate)];
        int[] firing = [.. Enumerable.Range(0, Neurons).Where(i => rates[i] > 0.0)];
        var all = FrequencyCurrentFit.OfAll(_current, rates);
        var line = FrequencyCurrentFit.OfFiring(_current, rates);
        int[] fitted = [.. firing.Where((_, at) => at % 2 == 0)];
        var calibration = FrequencyCurrentFit.OfFiring([.. fitted.Select(i => _current[i])], [.. fitted.Select(i => rates[i])]);
        var between = firing.Where((_, at) => at % 2 == 1).Max(i => Math.Abs(rates[i] - (calibration.Intercept_Hz + (calibration.Slope_Hz_per_pA * _current[i]))));
        return
        [
            ("spikes", _count.Sum()), ("slope", line.Slope_Hz_per_pA), ("threshold", line.Threshold_pA), ("r2", line.R2),
            ("slope_share", line.Slope_Hz_per_pA * _neuron.B_pA * _neuron.Tauw_ms / 1000.0),
            ("rate_below", Enumerable.Range(0, Neurons).Where(i => _current[i] < 0.98 * rheobase).Max(i => rates[i])),
            ("calibration_error", between), ("firing", firing.Length), ("slope_of_all", all.Slope_Hz_per_pA),
        ];
    }

    // By intervals, because a count is good to one spike of a few dozen only.
    private double Rate(int i) => _count[i] < 2 ? 0.0 : 1000.0 * (_count[i] - 1) / (_last[i] - _first[i]);
}
