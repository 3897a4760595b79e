using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Random;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What the neurons depend on whose steps are halved.</summary>
internal sealed record ConvergenceParameters
{
    /// <summary>The neuron.</summary>
    public AdExParameters AdEx { get; init; } = new();

    /// <summary>The smallest constant current in pA: well beyond the rheobase of 160 pA.</summary>
    public double LeastCurrent_pA { get; init; } = 400.0;

    /// <summary>The largest constant current in pA.</summary>
    public double MostCurrent_pA { get; init; } = 800.0;
}

/// <summary>The same neurons three times, in steps of dt, dt/2 and dt/4, firing: how their spikes come nearer to one another is the order of the method.</summary>
/// <remarks>
/// With errors of c·dt^p the differences of dt to dt/2 and of dt/2 to dt/4 have the ratio 2^p. Spike times are whole steps, so that one neuron says
/// little; their mean over many neurons says it. Potentials between two spikes are smooth, and say it for Euler's and the midpoint method alike:
/// Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary Differential Equations I, doi:10.1007/978-3-540-78862-1 (page unverified).
/// </remarks>
internal sealed class ConvergenceCourse : ICourse
{
    /// <summary>Steps of a run, of 1 ms each.</summary>
    public const int Steps = 250;

    private const int Neurons = 48;
    private const int Coarse = 10;
    private const double Ms = 1.0;
    private const int ComparedSpike = 5;

    private readonly AdExParameters _neuron;
    private readonly double[] _current;
    private readonly Population[] _populations;
    private int _step;

    public ConvergenceCourse(ConvergenceParameters parameters, ulong seed)
    {
        var random = new RandomGenerator(seed);
        _neuron = parameters.AdEx;
        _current = [.. Enumerable.Range(0, Neurons).Select(_ => parameters.LeastCurrent_pA + ((parameters.MostCurrent_pA - parameters.LeastCurrent_pA) * random.NextDouble()))];
        _populations = [.. new[] { Coarse, 2 * Coarse, 4 * Coarse }.Select(steps => new Population(_neuron, _current, steps))];
    }

    /// <summary>The phenomenon.</summary>
    public static Phenomenon<ConvergenceParameters> Phenomenon { get; } = new(
        "dt-convergence", "Neurons that fire in steps of dt, dt/2 and dt/4: the order of both methods, and rates that hardly depend on the step.")
    {
        Steps = Steps,
        StepSeconds = Ms / 1000.0,
        Parameters = new(),
        Begin = (parameters, seed) => new ConvergenceCourse(parameters, seed),
        Listed = p =>
        [
            .. Listing.Of(p.AdEx), ParameterDescription.Number("drive.least_current", p.LeastCurrent_pA, "pA"), ParameterDescription.Number("drive.most_current", p.MostCurrent_pA, "pA"),
            ParameterDescription.Number("drive.neurons", Neurons, "1"), ParameterDescription.Number("steps.dt", Ms / Coarse, "ms"),
        ],
        Metrics = [("spikes", "spikes"), ("spike_time_order", "1"), ("euler_order", "1"), ("midpoint_order", "1"), ("spike_time_shift", "ms"), ("rate_shift", "1"), ("compared", "1")],
        Invariants =
        [
            new("compared", Neurons, Neurons, "every neuron fires as often as spikes are compared"),
            new("spike_time_order", 0.75, 1.25, "the spikes of Euler's method come late by the first order of dt; the upswing, and whole steps, bend that a little at 0.1 ms"),
            new("euler_order", 0.9, 1.1, "between two spikes Euler's method is of order 1"),
            new("midpoint_order", 1.9, 2.1, "there the midpoint method is of order 2"),
            new("spike_time_shift", 0.1, 2, "the fifth spike comes later by a dozen steps of 0.1 ms of a hundred ms, and not at the same time"),
            new("rate_shift", -0.02, 0.02, "a step of a quarter gives the same rate: what is simulated is the neuron and not the step"),
        ],
        Changes =
        [
            Neuron("capacitance", "C is 1 % larger", (n, x) => n with { C_pF = n.C_pF * (1 + x) }),
            Neuron("leak", "g_L is 1 % larger", (n, x) => n with { GL_nS = n.GL_nS * (1 + x) }),
            Neuron("slope-factor", "Delta_T is 1 % larger", (n, x) => n with { DeltaT_mV = n.DeltaT_mV * (1 + x) }),
            Neuron("adaptation-time", "tau_w is 1 % longer", (n, x) => n with { Tauw_ms = n.Tauw_ms * (1 + x) }),
            Neuron("adaptation-per-spike", "b is 1 % larger", (n, x) => n with { B_pA = n.B_pA * (1 + x) }),
            new(
                new PerturbationDescription("drive-current", PerturbationKind.Drive, "the constant current is 1 % larger"),
                (p, x) => p with { LeastCurrent_pA = p.LeastCurrent_pA * (1 + x), MostCurrent_pA = p.MostCurrent_pA * (1 + x) }),
        ],
    };

    /// <inheritdoc/>
    public void Step()
    {
        foreach (var population in _populations)
        {
            population.Step(_step * Ms);
        }

        _step++;
    }

    /// <inheritdoc/>
    public void WriteTo(IStateSink sink)
    {
        foreach (var population in _populations)
        {
            sink.Write(FormattableString.Invariant($"V {population.StepsPerMs}"), population.V);
            sink.Write(FormattableString.Invariant($"w {population.StepsPerMs}"), population.W);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(string Metric, double Value)> Observe()
    {
        int[] compared = [.. Enumerable.Range(0, Neurons).Where(neuron => Array.TrueForAll(_populations, population => population.Spikes[neuron].Count >= ComparedSpike))];
        double[] times = [.. _populations.Select(population => compared.Sum(neuron => population.Spikes[neuron][ComparedSpike - 1]) / Math.Max(1, compared.Length))];
        double[] counts = [.. _populations.Select(population => (double)population.Spikes.Sum(spikes => spikes.Count))];
        return
        [
            ("spikes", counts[0]), ("spike_time_order", Order(times[0] - times[1], times[1] - times[2])),
            ("euler_order", Smooth(new EulerIntegrator(2))), ("midpoint_order", Smooth(new MidpointIntegrator(2))),
            ("spike_time_shift", times[0] - times[2]), ("rate_shift", (counts[0] / counts[2]) - 1.0), ("compared", compared.Length),
        ];
    }

    private static ParameterChange<ConvergenceParameters> Neuron(string name, string change, Func<AdExParameters, double, AdExParameters> apply) =>
        new(name, change, (p, x) => p with { AdEx = apply(p.AdEx, x) });

    private static double Order(double coarse, double fine) => Math.Log2(Math.Abs(coarse / fine));

    // From the neuron's last reset over half of the interval before it.
    private double Smooth<TIntegrator>(TIntegrator integrator)
        where TIntegrator : IFixedStepIntegrator
    {
        var finest = _populations[^1];
        var (coarse, fine) = (0.0, 0.0);
        for (var neuron = 0; neuron < Neurons; neuron++)
        {
            var spikes = finest.Spikes[neuron];
            var half = spikes.Count < 2 ? Ms : 0.5 * (spikes[^1] - spikes[^2]);
            var steps = (int)Math.Ceiling(half * Coarse / Ms);
            double[] ends = [.. new[] { 1, 2, 4 }.Select(parts => EndOf(integrator, neuron, half / steps, steps, parts))];
            coarse += Math.Abs(ends[0] - ends[1]);
            fine += Math.Abs(ends[1] - ends[2]);
        }

        return Order(coarse, fine);
    }

    private double EndOf<TIntegrator>(TIntegrator integrator, int neuron, double dt, int steps, int parts)
        where TIntegrator : IFixedStepIntegrator
    {
        var system = new AdExNeuron(new AdExEquation(_neuron, dt), 0.0, _current[neuron]);
        double[] x = [_neuron.Vreset_mV, _populations[^1].AfterSpike[neuron]];
        for (var step = 0; step < steps * parts; step++)
        {
            integrator.Step(system, dt / parts, x, x);
        }

        return x[0];
    }

    // All neurons in steps of one width.
    private sealed class Population(AdExParameters neuron, double[] current, int stepsPerMs)
    {
        private readonly double[] _none = new double[current.Length];
        private readonly bool[] _fired = new bool[current.Length];

        public int StepsPerMs => stepsPerMs;

        public double[] V { get; } = [.. Enumerable.Repeat(neuron.EL_mV, current.Length)];

        public double[] W { get; } = new double[current.Length];

        public double[] AfterSpike { get; } = new double[current.Length];

        public List<double>[] Spikes { get; } = [.. current.Select(_ => new List<double>())];

        public void Step(double time)
        {
            for (var step = 1; step <= stepsPerMs; step++)
            {
                AdExStep.Advance(neuron, Ms / stepsPerMs, _none, current, V, W, V, W, _fired);
                for (var i = 0; i < _fired.Length; i++)
                {
                    if (_fired[i])
                    {
                        Spikes[i].Add(time + (step * Ms / stepsPerMs));
                        AfterSpike[i] = W[i];
                    }
                }
            }
        }
    }
}
