using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Random;
using BnSyn.Engine.Temperature;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What annealing depends on.</summary>
internal sealed record AnnealingParameters
{
    /// <summary>The learning rule. η is ten times BN-Syn's default, so that what is learned in a second stands out.</summary>
    public PlasticityParameters Rule { get; init; } = new() { Tau_e_ms = 50.0, Eta = 0.05 };

    /// <summary>The temperature.</summary>
    public TemperatureParameters Temperature { get; init; } = new();

    /// <summary>Rate of every neuron in Hz.</summary>
    public double RateHz { get; init; } = 20.0;
}

/// <summary>Synapses under random spikes: cold at first, then heated to T0, and cooled until nothing is learned any more.</summary>
internal sealed class AnnealingCourse : ICourse
{
    /// <summary>Steps of a run, of 1 ms each.</summary>
    public const int Steps = 700;

    private const double Dt_ms = 1.0;
    private const int Neurons = 20;
    private const int Heated = 100;
    private const int CoolEvery = 5;
    private const int FrozenFrom = 600;
    private const double Start = 100.0;

    private readonly AnnealingParameters _parameters;
    private readonly RandomGenerator _random;
    private readonly PairwiseStdp _stdp;
    private readonly ThreeFactorRule _rule;
    private readonly double[] _weights = [.. Enumerable.Repeat(Start, Neurons * Neurons)];
    private readonly double[] _eligibility = new double[Neurons * Neurons];
    private readonly double[] _worth = new double[Neurons * Neurons];
    private readonly double[] _before = new double[Neurons * Neurons];
    private TemperatureSchedule _temperature;
    private int _step;
    private int _spikes;
    private int _coolingsToHalf;
    private double _gateCold;
    private double _gateHot;
    private double _changedCold;
    private double _changedHot;
    private double _changedFrozen;

    public AnnealingCourse(AnnealingParameters parameters, ulong seed)
    {
        _parameters = parameters;
        _random = new RandomGenerator(seed);
        _stdp = new PairwiseStdp(parameters.Rule, Neurons, Neurons, Dt_ms);
        _rule = new ThreeFactorRule(parameters.Rule, Neurons, Neurons, Dt_ms);
        _temperature = new TemperatureSchedule(parameters.Temperature, parameters.Temperature.Tmin);
    }

    /// <summary>The phenomenon.</summary>
    public static Phenomenon<AnnealingParameters> Phenomenon { get; } = new(
        "annealing", "The temperature gate opens and closes: synapses under random spikes learn while it is hot, and not before and after.")
    {
        Steps = Steps,
        StepSeconds = Dt_ms / 1000.0,
        Parameters = new(),
        Begin = (parameters, seed) => new AnnealingCourse(parameters, seed),
        Listed = p =>
        [
            .. Listing.Of(p.Rule), .. Listing.Of(p.Temperature),
            ParameterDescription.Number("drive.rate", p.RateHz, "Hz"), ParameterDescription.Number("drive.neurons", 2 * Neurons, "1"),
            ParameterDescription.Number("temperature.heated", Heated * Dt_ms, "ms"), ParameterDescription.Number("temperature.cool_every", CoolEvery * Dt_ms, "ms"),
        ],
        Metrics =
        [
            ("spikes", "spikes"), ("gate_cold", "1"), ("gate_hot", "1"), ("gate_final", "1"), ("coolings_to_half", "1"), ("change_hot", "1/ms"), ("cold_share", "1"), ("frozen_share", "1"),
        ],
        Invariants =
        [
            new("gate_cold", 0.0070, 0.0071, "at Tmin = 0.001 the gate is 1/(1 + exp(0.099/0.02)) = 0.00703 open"),
            new("gate_hot", 0.9999999, 1, "at T0 = 1 it is 1/(1 + exp(-0.9/0.02)), which is 1 to nineteen places, open"),
            new("gate_final", 0.0074, 0.0075, "120 cooling steps leave 0.95^120 = 0.00212, where it is 0.00744 open"),
            new("coolings_to_half", 45, 45, "the first n with 0.95^n below Tc/T0 = 0.1 is 45"),
            new("change_hot", 0.001, 1, "weights move while the gate is open"),
            new("cold_share", 0, 0.03, "what is cold learns as much less as its gate is less open, 0.7 %, and at most a few times that"),
            new("frozen_share", 0, 0.03, "what has cooled down is kept"),
        ],
        Changes =
        [
            new("learning-rate", "weights learn 1 % faster", (p, x) => p with { Rule = p.Rule with { Eta = p.Rule.Eta * (1 + x) } }),
            new("eligibility-time", "tau_e is 1 % longer", (p, x) => p with { Rule = p.Rule with { Tau_e_ms = p.Rule.Tau_e_ms * (1 + x) } }),
            new("temperature-start", "T0 is 1 % higher", (p, x) => p with { Temperature = p.Temperature with { T0 = p.Temperature.T0 * (1 + x) } }),
            new("temperature-floor", "Tmin is 1 % higher", (p, x) => p with { Temperature = p.Temperature with { Tmin = p.Temperature.Tmin * (1 + x) } }),
            new("cooling-factor", "a cooling step leaves 1 % less", (p, x) => p with { Temperature = p.Temperature with { Alpha = p.Temperature.Alpha * (1 - x) } }),
            new("gate-temperature", "Tc is 1 % higher", (p, x) => p with { Temperature = p.Temperature with { Tc = p.Temperature.Tc * (1 + x) } }),
            new("gate-width", "the gate is 1 % wider", (p, x) => p with { Temperature = p.Temperature with { GateTau = p.Temperature.GateTau * (1 + x) } }),
        ],
    };

    /// <inheritdoc/>
    public void Step()
    {
        if (_step == Heated)
        {
            _temperature = new TemperatureSchedule(_parameters.Temperature);
            _gateHot = _temperature.Gate;
        }

        bool[] sources = Spikes(), targets = Spikes();
        Array.Clear(_worth);
        _stdp.Step(sources, targets, _worth);
        _weights.CopyTo(_before, 0);
        _rule.Step(_weights, _eligibility, _temperature.Gate, _worth);
        Count();
        _step++;
        if (_step % CoolEvery == 0)
        {
            _temperature.Step();
            _coolingsToHalf += _step > Heated && _coolingsToHalf == 0 && _temperature.Gate < 0.5 ? (_step - Heated) / CoolEvery : 0;
        }
    }

    /// <inheritdoc/>
    public void WriteTo(IStateSink sink)
    {
        sink.Write("T", [_temperature.T]);
        sink.Write("weights", _weights);
        sink.Write("eligibility", _eligibility);
    }

    /// <inheritdoc/>
    public IEnumerable<(string Metric, double Value)> Observe()
    {
        // Per ms, over the first 100 ms after heating, in which the gate is open all the time.
        var hot = _changedHot / Heated;
        return
        [
            ("spikes", _spikes), ("gate_cold", _gateCold), ("gate_hot", _gateHot), ("gate_final", _temperature.Gate), ("coolings_to_half", _coolingsToHalf), ("change_hot", hot),
            ("cold_share", _changedCold / Heated / hot), ("frozen_share", _changedFrozen / (Steps - FrozenFrom) / hot),
        ];
    }

    private void Count()
    {
        var changed = 0.0;
        for (var synapse = 0; synapse < _weights.Length; synapse++)
        {
            changed += Math.Abs(_weights[synapse] - _before[synapse]);
        }

        changed /= _weights.Length;
        if (_step < Heated)
        {
            _changedCold += changed;
            _gateCold = Math.Max(_gateCold, _temperature.Gate);
        }
        else if (_step < 2 * Heated)
        {
            _changedHot += changed;
        }
        else if (_step >= FrozenFrom)
        {
            _changedFrozen += changed;
        }
    }

    private bool[] Spikes()
    {
        bool[] spikes = [.. Enumerable.Range(0, Neurons).Select(_ => _random.NextDouble() < _parameters.RateHz * Dt_ms / 1000.0)];
        _spikes += spikes.Count(spike => spike);
        return spikes;
    }
}
