using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Circuits;

/// <summary>A circuit of spiking populations under a fixed clock.</summary>
/// <remarks>
/// In step t every population reads what arrives at t: the spikes of its sources round(delay/dt) ≥ 1 steps before. So no order of
/// populations matters and cycles are legal. The same description and seed give the same bits with every backend, any options, any
/// number of threads, any batching, on every machine.
/// </remarks>
public sealed class Circuit
{
    private readonly CircuitPlan _plan;
    private readonly ICircuitBackend _backend;

    internal Circuit(CircuitDescription description, CircuitPlan plan, ICircuitBackend backend, string backendName)
    {
        Description = description;
        BackendName = backendName;
        Oscillators = new Oscillators(description.DtMs);
        _plan = plan;
        _backend = backend;
    }

    /// <summary>What was built.</summary>
    public CircuitDescription Description { get; }

    /// <summary>The backend that takes the steps.</summary>
    public string BackendName { get; }

    /// <summary>Threads that a step uses.</summary>
    public int Threads => _backend.Threads;

    /// <summary>Steps between two barriers of the threads.</summary>
    public int BatchSteps => _backend.BatchSteps;

    /// <summary>Steps done.</summary>
    public long Steps => _backend.Step;

    /// <summary>The rhythms.</summary>
    public Oscillators Oscillators { get; }

    /// <summary>Full names of the populations, in order.</summary>
    public IReadOnlyList<string> Populations => [.. _plan.Populations.Select(population => population.FullName)];

    /// <summary>Full names of the synapses, in order.</summary>
    public IReadOnlyList<string> Synapses => [.. _plan.Pathways.Select(pathway => pathway.FullName)];

    /// <summary>Full names of the ports, in order.</summary>
    public IReadOnlyList<string> Ports => [.. _plan.Ports.Select(port => port.FullName)];

    internal ICircuitBackend Backend => _backend;

    internal CircuitPlan Plan => _plan;

    /// <summary>Draws the weights and sets the circuit to step 0.</summary>
    /// <param name="description">What to build.</param>
    /// <param name="seed">Any number; weights, noise and random spikes depend on it.</param>
    /// <param name="backend">A name out of <see cref="CircuitBackends.Names"/>.</param>
    /// <param name="options">What the accelerated backend may use; the reference uses one thread and no registers.</param>
    /// <exception cref="ArgumentException">No backend has that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is out of range.</exception>
    public static Circuit Create(
        CircuitDescription description, ulong seed, string backend = "accelerated", CircuitOptions? options = null)
    {
        options ??= new CircuitOptions();
        CircuitBackends.Row row = CircuitBackends.Find(backend);
        var plan = new CircuitPlan(description);
        return new Circuit(description, plan, row.Create(plan, seed, options), row.Name);
    }

    /// <summary>Takes steps.</summary>
    /// <param name="steps">0 or more.</param>
    /// <param name="record">Sees the spikes of every step, or null.</param>
    public void Run(long steps, SpikeRecord? record = null) => Run(steps, record, default(NoStepClock));

    /// <summary>Takes the same steps, bit for bit, and says where their kernels begin and end.</summary>
    /// <param name="steps">0 or more.</param>
    /// <param name="clock">Told the kernels.</param>
    public void Run(long steps, IStepClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Run(steps, record: null, clock);
    }

    private void Run<TClock>(long steps, SpikeRecord? record, TClock clock)
        where TClock : IStepClock
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        for (long left = steps; left > 0;)
        {
            int batch = (int)Math.Min(left, _backend.BatchSteps);
            long first = _backend.Step;
            if (typeof(TClock) == typeof(NoStepClock))
            {
                _backend.Advance(batch);
            }
            else
            {
                _backend.Advance(batch, clock);
            }

            left -= batch;
            record?.Add(this, first, batch);
            for (int s = 0; s < batch && Oscillators.HasListeners; s++)
            {
                Oscillators.Tell(first + s);
            }
        }
    }

    /// <summary>Back to step 0: state, counts, learned weights, inputs and what is on the way are as after construction.</summary>
    public void Reset() => _backend.Reset();

    /// <summary>Replaces the frames of an input population; frame (step mod number of frames) is shown.</summary>
    /// <param name="population">Full name.</param>
    /// <param name="frames">The active neurons of each frame; none for silence.</param>
    /// <exception cref="CircuitException">There is no such input population, or no such neuron in it.</exception>
    public void SetInput(string population, IReadOnlyList<IReadOnlyList<int>> frames)
    {
        PopulationPlan plan = _plan.Populations[_plan.PopulationIndex(population)];
        if (plan.Description.Kind != PopulationKind.Input)
        {
            throw new CircuitException(CircuitError.Combination, $"'{population}' is no population of kind Input");
        }

        _backend.SetFrames(plan.Index, Frames.Pack(frames, plan.Size));
    }

    /// <summary>What a population did since step 0.</summary>
    /// <exception cref="CircuitException">There is no such population.</exception>
    public PopulationActivity Activity(string population)
    {
        PopulationPlan plan = _plan.Populations[_plan.PopulationIndex(population)];
        return new PopulationActivity(
            plan.FullName, plan.Size, _backend.Spikes(plan.Index), Steps, Description.DtMs, _backend.FirstSpikes(plan.Index).ToArray());
    }

    /// <summary>Spikes of all populations since step 0.</summary>
    public long TotalSpikes
    {
        get
        {
            long spikes = 0;
            foreach (PopulationPlan population in _plan.Populations)
            {
                spikes += _backend.Spikes(population.Index);
            }

            return spikes;
        }
    }

    /// <summary>The neurons of a population that fired in one of the last <see cref="BatchSteps"/> steps.</summary>
    /// <exception cref="CircuitException">There is no such population.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The step is not among the last ones.</exception>
    public IReadOnlyList<int> Spikes(string population, long step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, Math.Max(0, Steps - BatchSteps));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, Steps);
        PopulationPlan plan = _plan.Populations[_plan.PopulationIndex(population)];
        var active = new int[plan.Size];
        int count = FusedArrivals.Append(_backend.Row(plan.Index, step), 0, active, 0);
        return active[..count];
    }

    /// <summary>Spikes that arrived at a port since step 0.</summary>
    /// <exception cref="CircuitException">There is no such port.</exception>
    public long Delivered(string port)
    {
        int index = Array.FindIndex(_plan.Ports, p => p.FullName == port);
        return index >= 0 ? _backend.Delivered(index) : throw Names.Unknown("port", port, Ports);
    }

    /// <summary>A variable of every neuron of a population.</summary>
    /// <exception cref="CircuitException">There is no such population.</exception>
    public float[] State(StateVariable variable, string population)
    {
        int index = _plan.PopulationIndex(population);
        var values = new float[_plan.Populations[index].Size];
        _backend.CopyState(variable, index, values);
        return values;
    }

    /// <summary>Sets a variable of every neuron of a population: another state to go on from. <see cref="Reset"/> takes it back.</summary>
    /// <param name="variable">The variable; of the potential and the conductances in normalised units, of <see cref="StateVariable.Refractory"/> in steps.</param>
    /// <param name="population">Full name.</param>
    /// <param name="values">One value a neuron, finite.</param>
    /// <exception cref="CircuitException">There is no such population of conductance neurons.</exception>
    /// <exception cref="ArgumentException">There are not as many values as neurons, or one is not finite.</exception>
    public void SetState(StateVariable variable, string population, ReadOnlySpan<float> values)
    {
        PopulationPlan plan = _plan.Populations[_plan.PopulationIndex(population)];
        if (plan.Description.Kind != PopulationKind.Conductance)
        {
            throw new CircuitException(CircuitError.Combination, $"'{population}' is no population of kind Conductance");
        }

        if (values.Length != plan.Size)
        {
            throw new ArgumentException($"{population} has {plan.Size} neurons, and {values.Length} values were given", nameof(values));
        }

        foreach (float value in values)
        {
            if (!float.IsFinite(value))
            {
                throw new ArgumentException($"{population}: the {variable} of a neuron has to be finite", nameof(values));
            }
        }

        _backend.SetState(variable, plan.Index, values);
    }

    /// <summary>The effective weights of synapses, target by target.</summary>
    /// <exception cref="CircuitException">There are no such synapses.</exception>
    public float[] Weights(string synapses)
    {
        PathwayPlan plan = _plan.Pathways[_plan.PathwayIndex(synapses)];
        var weights = new float[(long)plan.Targets * plan.Sources];
        _backend.CopyWeights(plan.Index, weights);
        return weights;
    }

    /// <summary>The present eligibility traces of synapses, target by target; null where there are none.</summary>
    /// <exception cref="CircuitException">There are no such synapses.</exception>
    public float[]? Traces(string synapses)
    {
        PathwayPlan plan = _plan.Pathways[_plan.PathwayIndex(synapses)];
        var traces = new float[(long)plan.Targets * plan.Sources];
        return _backend.CopyTraces(plan.Index, traces) ? traces : null;
    }
}
