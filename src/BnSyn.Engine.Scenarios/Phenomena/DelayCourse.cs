using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Random;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What a delayed synapse depends on.</summary>
internal sealed record DelayParameters
{
    /// <summary>The synapses; their delay is a hundred steps.</summary>
    public SynapseParameters Synapses { get; init; } = new() { Delay_ms = 10.0 };

    /// <summary>Weight of an event in nS.</summary>
    public double Weight_nS { get; init; } = 2.0;

    /// <summary>Events of each neuron in Hz.</summary>
    public double RateHz { get; init; } = 400.0;
}

/// <summary>Events on their way for ten milliseconds, beside the same events that set out later and need one step.</summary>
internal sealed class DelayCourse : ICourse
{
    /// <summary>Steps of a run.</summary>
    public const int Steps = 2500;

    private const double Dt_ms = 0.1;
    private const int Neurons = 16;
    private const int Sending = 2000;
    private const int None = -1;

    private readonly DelayParameters _parameters;
    private readonly RandomGenerator _random;
    private readonly ConductanceSynapses _late;
    private readonly ConductanceSynapses _near;
    private readonly List<double[]> _sent = new(Steps);
    private readonly int[] _firstSent = [.. Enumerable.Repeat(None, Neurons)];
    private readonly int[] _firstArrived = [.. Enumerable.Repeat(None, Neurons)];
    private int _step;
    private int _events;
    private double _areaAmpa;
    private double _areaNmda;
    private double _area;
    private double _shiftError;

    public DelayCourse(DelayParameters parameters, ulong seed)
    {
        _parameters = parameters;
        _random = new RandomGenerator(seed);
        _late = new ConductanceSynapses(Neurons, parameters.Synapses, Dt_ms, ReceptorSplit.Glutamate);
        _near = new ConductanceSynapses(Neurons, parameters.Synapses with { Delay_ms = Dt_ms }, Dt_ms, ReceptorSplit.Glutamate);
    }

    /// <summary>The phenomenon.</summary>
    public static Phenomenon<DelayParameters> Phenomenon { get; } = new(
        "delay-line", "Events that are on their way for a hundred steps: none early, none late, none lost, and from then on as if they had just set out.")
    {
        Steps = Steps,
        StepSeconds = Dt_ms / 1000.0,
        Parameters = new(),
        Begin = (parameters, seed) => new DelayCourse(parameters, seed),
        Listed = p =>
        [
            ParameterDescription.Number("synapses.delay", p.Synapses.Delay_ms, "ms"), ParameterDescription.Number("synapses.tau_AMPA", p.Synapses.Tau_AMPA_ms, "ms"),
            ParameterDescription.Number("synapses.tau_NMDA", p.Synapses.Tau_NMDA_ms, "ms"), ParameterDescription.Number("drive.weight", p.Weight_nS, "nS"),
            ParameterDescription.Number("drive.rate", p.RateHz, "Hz"), ParameterDescription.Number("drive.neurons", Neurons, "1"), ParameterDescription.Number("steps.dt", Dt_ms, "ms"),
        ],
        Metrics = [("events", "1"), ("delay_shortest", "1"), ("delay_longest", "1"), ("shift_error", "nS"), ("arrived_share", "1"), ("ampa_area", "nS ms"), ("nmda_area", "nS ms")],
        Invariants =
        [
            new("events", 1000, 1600, "sixteen neurons of 400 Hz for 200 ms"),
            new("delay_shortest", 100, 100, "10 ms are a hundred steps of 0.1 ms"),
            new("delay_longest", 100, 100, "for every neuron"),
            new("shift_error", 0, 0, "what took a hundred steps is what took one and set out 99 steps later, to the last bit"),
            new("arrived_share", 0.99999999, 1.00000001, "every event opens its share of the receptors, and exp(-dt/tau) gives the area under what closes again: forty milliseconds after the last one 1e-7 of it is left to come"),
        ],
        Changes =
        [
            new(
                new PerturbationDescription("delay", PerturbationKind.Parameter, "a spike arrives 1 % later") { Sizes = [0.01, 0.05] },
                (p, x) => p with { Synapses = p.Synapses with { Delay_ms = p.Synapses.Delay_ms * (1 + x) } }),
            new("ampa-time", "tau_AMPA is 1 % longer", (p, x) => p with { Synapses = p.Synapses with { Tau_AMPA_ms = p.Synapses.Tau_AMPA_ms * (1 + x) } }),
            new("nmda-time", "tau_NMDA is 1 % longer", (p, x) => p with { Synapses = p.Synapses with { Tau_NMDA_ms = p.Synapses.Tau_NMDA_ms * (1 + x) } }),
            new(new PerturbationDescription("drive-weight", PerturbationKind.Drive, "an external event opens 1 % more conductance"), (p, x) => p with { Weight_nS = p.Weight_nS * (1 + x) }),
        ],
    };

    /// <inheritdoc/>
    public void Step()
    {
        var sent = new double[Neurons];
        for (var i = 0; i < Neurons; i++)
        {
            // Drawn to the end, so that a run's draws do not depend on when it stops sending.
            if (_random.NextDouble() < _parameters.RateHz * Dt_ms / 1000.0 && _step < Sending)
            {
                sent[i] = _parameters.Weight_nS;
                _events++;
                _area += _parameters.Weight_nS;
                _firstSent[i] = _firstSent[i] == None ? _step : _firstSent[i];
            }
        }

        _sent.Add(sent);
        _late.QueueEvents(sent);
        var behind = _step - (_late.DelaySteps - 1);
        if (behind >= 0)
        {
            _near.QueueEvents(_sent[behind]);
        }

        _late.Step();
        _near.Step();
        for (var i = 0; i < Neurons; i++)
        {
            _areaAmpa += _late.GAmpa[i];
            _areaNmda += _late.GNmda[i];
            _shiftError = Math.Max(_shiftError, Math.Abs(_late.GAmpa[i] - _near.GAmpa[i]) + Math.Abs(_late.GNmda[i] - _near.GNmda[i]));
            _firstArrived[i] = _firstArrived[i] == None && _late.GAmpa[i] > 0.0 ? _step : _firstArrived[i];
        }

        _step++;
    }

    /// <inheritdoc/>
    public void WriteTo(IStateSink sink)
    {
        sink.Write("g_ampa", _late.GAmpa);
        sink.Write("g_nmda", _late.GNmda);
        sink.Write("g_ampa near", _near.GAmpa);
        sink.Write("g_nmda near", _near.GNmda);
    }

    /// <inheritdoc/>
    public IEnumerable<(string Metric, double Value)> Observe()
    {
        int[] delays = [.. Enumerable.Range(0, Neurons).Select(i => _firstArrived[i] - _firstSent[i])];
        var left = Integrators.ExponentialDecay.Factor(Dt_ms, _parameters.Synapses.Tau_AMPA_ms);
        var expected = _area * GlutamateSplit.AmpaFraction * left / (1.0 - left);
        return
        [
            ("events", _events), ("delay_shortest", delays.Min()), ("delay_longest", delays.Max()), ("shift_error", _shiftError),
            ("arrived_share", _areaAmpa / expected), ("ampa_area", _areaAmpa * Dt_ms), ("nmda_area", _areaNmda * Dt_ms),
        ];
    }
}
