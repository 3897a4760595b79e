using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>A circuit whose steps a device makes; the rows of spikes of some steps are waited for at once.</summary>
/// <remarks>
/// Nothing in a step needs the processor: noise and random spikes are counted by neuron and step, delays are places in the ring of rows. So the steps of a batch
/// are given to the device one after the other, and only their spikes are read, once. A step allocates nothing.
/// </remarks>
internal sealed class GpuCircuitBackend : ICircuitBackend
{
    private const int MostSteps = 64;

    private readonly CircuitPlan _plan;
    private readonly DeviceCircuit _circuit;
    private readonly CircuitSpikes _spikes;
    private readonly int _rows;
    private readonly ulong[][][] _frames;

    /// <summary>Copies a circuit to a device.</summary>
    /// <param name="program">The kernels for circuits.</param>
    /// <param name="plan">The circuit, whose synapses do not learn.</param>
    /// <param name="seed">Weights, noise and random spikes depend on it.</param>
    internal GpuCircuitBackend(DeviceProgram program, CircuitPlan plan, ulong seed)
    {
        (_plan, _rows) = (plan, RowsOf(plan));
        _circuit = new DeviceCircuit(program, plan, seed, _rows);
        _spikes = new CircuitSpikes(plan, _rows);
        _frames = new ulong[plan.Populations.Length][][];
        Reset();
    }

    /// <inheritdoc/>
    public long Step { get; private set; }

    /// <inheritdoc/>
    public int BatchSteps => MostSteps;

    /// <inheritdoc/>
    public int Threads => 1;

    /// <summary>How often the device was waited for.</summary>
    internal long Waits => _circuit.Queue.Waits;

    /// <summary>Steps whose spikes a device keeps: those that are still on their way, and those of a batch.</summary>
    internal static int RowsOf(CircuitPlan plan) => plan.MaxDelaySteps + MostSteps;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        for (int s = 0; s < steps; s++)
        {
            _circuit.ArriveShortTerm(Step + s);
            _circuit.Advance(Step + s);
        }

        Receive(steps);
    }

    /// <inheritdoc/>
    public void Advance(int steps, IStepClock clock)
    {
        // Told apart, the kernels are waited for one by one.
        for (int s = 0; s < steps; s++)
        {
            clock.Enter(StepKernel.Tracts);
            _circuit.ArriveShortTerm(Step);
            _circuit.Queue.Wait();
            clock.Enter(StepKernel.Neurons);
            _circuit.Advance(Step);
            _circuit.Queue.Wait();
            clock.Enter(StepKernel.Counting);
            Receive(1);
            clock.Leave();
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        Step = 0;
        _spikes.Reset();
        _circuit.Reset();
        foreach (PopulationPlan population in _plan.Populations)
        {
            _frames[population.Index] = Frames.Pack(population.Description.Frames, population.Size);
        }

        _circuit.Show(_frames);
    }

    /// <inheritdoc/>
    public void SetFrames(int population, ulong[][] frames)
    {
        _frames[population] = frames;
        _circuit.Show(_frames);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> Row(int population, long step) => _spikes.Row(population, step);

    /// <inheritdoc/>
    public long Spikes(int population) => _spikes.Spikes(population);

    /// <inheritdoc/>
    public ReadOnlySpan<long> FirstSpikes(int population) => _spikes.FirstSpikes(population);

    /// <inheritdoc/>
    public long Delivered(int port) => _spikes.Delivered(port);

    /// <inheritdoc/>
    public void CopyState(StateVariable variable, int population, Span<float> values) => _circuit.ReadState(variable, _plan.Populations[population], values);

    /// <inheritdoc/>
    public void SetState(StateVariable variable, int population, ReadOnlySpan<float> values) => _circuit.WriteState(variable, _plan.Populations[population], values);

    /// <inheritdoc/>
    public void CopyWeights(int pathway, Span<float> weights) => _circuit.ReadWeights(_plan.Pathways[pathway], weights);

    /// <inheritdoc/>
    public bool CopyTraces(int pathway, Span<float> traces) => false;

    // One wait, and a second where the rows of a batch begin anew at the first place.
    private void Receive(int steps)
    {
        int first = (int)(Step % _rows);
        int until = Math.Min(steps, _rows - first);
        _circuit.ReadRows(first, _spikes.Rows(first, until));
        if (until < steps)
        {
            _circuit.ReadRows(0, _spikes.Rows(0, steps - until));
        }

        for (int s = 0; s < steps; s++)
        {
            _spikes.Count(Step++);
        }
    }
}
