using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using BnSyn.Engine.Threads;

namespace BnSyn.Engine.Networks;

/// <summary>A recurrent network of AdEx neurons with conductance synapses, external drive and criticality control.</summary>
/// <remarks>
/// A step has ten stages: 1 external drive, 2 recurrent input of the previous spikes, 3 opening and 4 decay of the
/// conductances, 5 synaptic current, 6 external current with the previous gain, 7 AdEx, 8 voltage bounds, 9 branching ratio
/// and gain, 10 report. A backend does 1 to 7. Where <see cref="NetworkParameters.Plasticity"/> says so, stage 2 takes in the spikes whose delay is over,
/// and its excitatory synapses learn from them and from the spikes of the step before. The same parameters and seed give the same bits on every machine, and on every
/// backend of <see cref="NetworkBackends.BitEqualNames"/>. Not thread-safe.
/// </remarks>
public sealed class Network
{
    private const double NegligibleCurrent_pA = 1e-9;

    private readonly RandomGenerator _generator;
    private readonly OutgoingAdjacency _adjacency;
    private readonly INetworkState _state;
    private readonly INetworkBackend _backend;
    private readonly BranchingEstimator _estimator = new();
    private readonly SigmaController _controller;
    private bool _hasConstantCurrent;

    private Network(NetworkParameters parameters, Population population, ulong seed, NetworkBackends.Row backend, int threads, Registers registers)
    {
        Parameters = parameters;
        BackendName = backend.Name;
        IsDense = backend.IsDense;
        StateBytes = backend.StateBytes;
        Threads = threads;
        Population = population;

        // The order of these draws is the network: connections, initial potentials, then N uniform draws a step. A fixed degree draws from streams of its own.
        _generator = RandomStreams.FromSeed(seed);
        var starts = new RowStarts(population.N);
        _adjacency = parameters switch
        {
            { InDegree: { } inDegree } => InDegreeRows.Draw(seed, starts, inDegree, registers),
            { OutDegree: { } outDegree } => OutDegreeRows.Draw(seed, starts, outDegree, registers),
            _ => OutgoingAdjacency.Draw(_generator, starts, parameters.PConn, registers),
        };
        var drawn = new NetworkState(population.N, parameters.AdEx.EL_mV, _generator);

        _backend = backend.Create(new DrawnNetwork(parameters, population, _adjacency, drawn, threads, registers));
        _state = _backend.State;
        _controller = new SigmaController(parameters.Criticality);
        Learning = _backend.Learning is { } learning ? new NetworkLearning(learning) : null;
        long exc = _adjacency.CountFrom(0, population.NExc);
        Synapses = new SynapseCounts(exc, _adjacency.Count - exc);
    }

    /// <summary>What the network was made of.</summary>
    public NetworkParameters Parameters { get; }

    /// <summary>The backend that computes the steps.</summary>
    public string BackendName { get; }

    /// <summary>Whether a step multiplies every entry of the weight matrices, also where there is no synapse.</summary>
    internal bool IsDense { get; }

    /// <summary>In how many bytes V, w and the conductances of a neuron are kept, each.</summary>
    internal int StateBytes { get; }

    /// <summary>How many threads a step may use, by those backends that use more than one.</summary>
    public int Threads { get; }

    /// <summary>Which neurons are excitatory and which inhibitory.</summary>
    public Population Population { get; }

    /// <summary>Number of neurons.</summary>
    public int N => Population.N;

    /// <summary>Number of excitatory neurons, indices 0 to NExc - 1.</summary>
    public int NExc => Population.NExc;

    /// <summary>Number of inhibitory neurons, indices NExc to N - 1.</summary>
    public int NInh => Population.NInh;

    /// <summary>Numbers of synapses.</summary>
    public SynapseCounts Synapses { get; }

    /// <summary>The synapses that learn, or <see langword="null"/> where the parameters have no plasticity.</summary>
    public NetworkLearning? Learning { get; }

    /// <summary>Number of steps completed; also the 0-based index of the next step.</summary>
    public long StepIndex { get; private set; }

    /// <summary>Spikes delivered to targets so far: for every spike that a step took in, the number of its targets.</summary>
    public long SynapticEvents { get; private set; }

    /// <summary>Current estimate of the branching ratio σ; 1 at the start.</summary>
    public double Sigma => _estimator.Sigma;

    /// <summary>Gain that the next step uses; 1 at the start.</summary>
    public double Gain => _controller.Gain;

    /// <summary>Membrane potentials in mV, one per neuron. Valid until the next step, as all spans here.</summary>
    public ReadOnlySpan<double> V => _state.V;

    /// <summary>Adaptation currents in pA, one per neuron.</summary>
    public ReadOnlySpan<double> W => _state.W;

    /// <summary>AMPA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GAmpa => _state.GAmpa;

    /// <summary>NMDA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GNmda => _state.GNmda;

    /// <summary>GABA_A conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GGabaa => _state.GGabaa;

    /// <summary>Ascending indices of the neurons that fired in the last step.</summary>
    public ReadOnlySpan<int> Spikes => _state.Spikes;

    /// <summary>Builds a network; this consumes N² + (about) N draws of the seed's stream, or about N where the in-degree is fixed.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="seed">0 to 2^32 - 1: fixes connections, initial potentials and drive.</param>
    /// <param name="backend">A name out of <see cref="NetworkBackends.Names"/>.</param>
    /// <param name="threads">How many threads a step may use, 1 to 64, or <see langword="null"/> for as many as pay at this size.
    /// The bits are the same for all.</param>
    /// <exception cref="ArgumentException">A parameter, the seed, the backend or the number of threads is not valid; the message
    /// names it.</exception>
    /// <exception cref="NetworkSizeException">It does not fit in the memory; nothing has been allocated.</exception>
    public static Network Create(NetworkParameters parameters, ulong seed, string backend, int? threads = null) =>
        Create(parameters, seed, backend, threads, Registers.Widest);

    /// <summary>Builds a network that uses no wider registers than given.</summary>
    internal static Network Create(NetworkParameters parameters, ulong seed, string backend, int? threads, Registers registers)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Population population = PopulationOf(parameters);
        return Create(parameters, population, seed, NetworkBackends.Find(backend), threads, registers);
    }

    /// <summary>Builds a network on a backend that is not of the table, since it has dependencies that the engine has not.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="seed">As for the other.</param>
    /// <param name="backend">The backend.</param>
    internal static Network Create(NetworkParameters parameters, ulong seed, NetworkBackends.Row backend)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Create(parameters, PopulationOf(parameters), seed, backend, threads: 1, Registers.Widest);
    }

    private static Network Create(NetworkParameters parameters, Population population, ulong seed, NetworkBackends.Row row, int? threads, Registers registers)
    {
        parameters.Validate();
        int parts = ThreadChoice.Of(threads, population.N);
        new NetworkSize(parameters, population, row.IsDense, parts).RequireRoom();
        return new Network(parameters, population, seed, row, parts, registers);
    }

    /// <summary>How much memory a network will take.</summary>
    /// <exception cref="ArgumentException">A parameter or the backend is not valid; the message names it.</exception>
    internal static NetworkSize SizeOf(NetworkParameters parameters, string backend, int parts)
    {
        Population population = PopulationOf(parameters);
        NetworkBackends.Row row = NetworkBackends.Find(backend);
        parameters.Validate();
        return new NetworkSize(parameters, population, row.IsDense, parts);
    }

    /// <summary>Every synapse, row-major in the source, targets ascending.</summary>
    public IEnumerable<Connection> Connections() => _adjacency.Connections();

    /// <summary>Advances the network by one step with the constant current of its parameters.</summary>
    /// <exception cref="VoltageBoundsException">A potential left its range: V, w, spikes and conductances are those after the
    /// step, σ and gain those before it.</exception>
    /// <exception cref="ArgumentException">dt exceeds 1 ms, or a current or the state is not finite: conductances have
    /// advanced, V, w and spikes have not.</exception>
    public StepResult Step()
    {
        HoldConstantCurrent();
        return Advance(default(NoStepClock));
    }

    /// <summary>The step of <see cref="Step()"/>, bit for bit, which says where its kernels begin and end.</summary>
    /// <param name="clock">Told the kernels.</param>
    /// <exception cref="VoltageBoundsException">As for <see cref="Step()"/>.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Step()"/>.</exception>
    public StepResult Step(IStepClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        HoldConstantCurrent();
        return Advance(clock);
    }

    /// <summary>Advances the network by one step with the given currents instead of the constant one.</summary>
    /// <param name="externalCurrent_pA">Currents in pA, one per neuron.</param>
    /// <exception cref="VoltageBoundsException">As for <see cref="Step()"/>.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Step()"/>, or the vector has another length.</exception>
    public StepResult Step(ReadOnlySpan<double> externalCurrent_pA)
    {
        Take(externalCurrent_pA);
        return Advance(default(NoStepClock));
    }

    /// <summary>The step of <see cref="Step(ReadOnlySpan{double})"/>, bit for bit, which says where its kernels begin and end.</summary>
    /// <param name="externalCurrent_pA">Currents in pA, one per neuron.</param>
    /// <param name="clock">Told the kernels.</param>
    /// <exception cref="VoltageBoundsException">As for <see cref="Step()"/>.</exception>
    /// <exception cref="ArgumentException">As for the other.</exception>
    public StepResult Step(ReadOnlySpan<double> externalCurrent_pA, IStepClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Take(externalCurrent_pA);
        return Advance(clock);
    }

    /// <summary>Begins the step of <see cref="Step()"/>, for who does stages 1 to 7 of several networks at once and then ends it.</summary>
    /// <param name="generator">The stream that these stages draw from.</param>
    /// <returns>How many neurons fired in the step before, which the end of the step is told.</returns>
    internal int BeginStep(out RandomGenerator generator)
    {
        HoldConstantCurrent();
        SynapticEvents += TargetsOf(_backend.Arriving);
        generator = _generator;
        return _state.SpikeCount;
    }

    /// <summary>Ends the step that was begun: stages 8 to 10.</summary>
    /// <param name="before">What the beginning returned.</param>
    /// <exception cref="VoltageBoundsException">As for <see cref="Step()"/>.</exception>
    internal StepResult EndStep(int before)
    {
        _state.RequireVoltages(Parameters.VMinMV, Parameters.VMaxMV, StepIndex);
        return Report(before, default(NoStepClock));
    }

    private static Population PopulationOf(NetworkParameters parameters)
    {
        Population population = Population.Split(parameters.N, parameters.FracInhib);
        return parameters.DtMs > 0.0
            ? population
            : throw new ArgumentOutOfRangeException(nameof(parameters), parameters.DtMs, "dt_ms must be positive");
    }

    private void Take(ReadOnlySpan<double> externalCurrent_pA)
    {
        if (externalCurrent_pA.Length != N)
        {
            throw new ArgumentException(
                $"external_current_pA shape ({externalCurrent_pA.Length},) does not match number of neurons ({N},)",
                nameof(externalCurrent_pA));
        }

        // Other threads may read it, which a span does not allow.
        _hasConstantCurrent = false;
        externalCurrent_pA.CopyTo(_backend.ExternalCurrent);
    }

    private void HoldConstantCurrent()
    {
        if (!_hasConstantCurrent)
        {
            double current = Parameters.ExternalCurrentPA;
            _backend.ExternalCurrent.Values.Fill(Math.Abs(current) > NegligibleCurrent_pA ? current : 0.0);
            _hasConstantCurrent = true;
        }
    }

    private StepResult Advance<TClock>(TClock clock)
        where TClock : IStepClock
    {
        int before = _state.SpikeCount;
        clock.Enter(StepKernel.Delivery);
        SynapticEvents += TargetsOf(_backend.Arriving);
        if (typeof(TClock) == typeof(NoStepClock))
        {
            _backend.Advance(_generator, Gain);
        }
        else
        {
            _backend.Advance(_generator, Gain, clock);
        }

        clock.Enter(StepKernel.Bounds);
        _state.RequireVoltages(Parameters.VMinMV, Parameters.VMaxMV, StepIndex);
        return Report(before, clock);
    }

    private StepResult Report<TClock>(int before, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Criticality);
        int after = _state.SpikeCount;
        double sigma = _estimator.Update(Math.Max(before, 1), Math.Max(after, 1));
        double gain = _controller.Step(sigma);
        clock.Leave();
        StepIndex++;
        return new StepResult(before, after, sigma, gain, (double)after / N / (Parameters.DtMs / 1000.0));
    }

    private long TargetsOf(ReadOnlySpan<int> spikes)
    {
        long targets = 0;
        foreach (int source in spikes)
        {
            targets += _adjacency.OutDegree(source);
        }

        return targets;
    }
}
