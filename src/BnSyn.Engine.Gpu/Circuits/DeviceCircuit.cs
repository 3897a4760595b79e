using System.Runtime.CompilerServices;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>A circuit in a device's memory, and the kernels that make its steps.</summary>
internal sealed class DeviceCircuit
{
    // Weights that are copied at a time.
    private const int Piece = 1 << 20;

    // Arguments of the kernels that change.
    private const uint StepPlace = 0;
    private const uint FramesPlace = 12;

    private readonly DeviceProgram _program;
    private readonly CircuitPlan _plan;
    private readonly CircuitTables _tables;
    private readonly int _rows;
    private readonly int _words;
    private readonly DeviceMemory _populations;
    private readonly DeviceMemory _weights;
    private readonly DeviceMemory _ring;
    private readonly DeviceMemory _last;
    private readonly DeviceMemory[] _state;
    private readonly DeviceKernel _advance;
    private readonly DeviceKernel? _shortTerm;
    private readonly DeviceKernel? _compete;
    private DeviceMemory _frames;

    /// <summary>Draws the weights and copies everything.</summary>
    /// <param name="program">The kernels.</param>
    /// <param name="plan">The circuit.</param>
    /// <param name="seed">Weights, noise and random spikes depend on it.</param>
    /// <param name="rows">Steps whose spikes are kept.</param>
    internal DeviceCircuit(DeviceProgram program, CircuitPlan plan, ulong seed, int rows)
    {
        (_program, _plan, _rows, _words) = (program, plan, rows, plan.Slots / CircuitTables.WordBits);
        Queue = program.Device.Context.CreateQueue();
        _tables = new CircuitTables(plan);
        ShortTermTables shortTerm = _tables.ShortTerm;
        int axons = shortTerm.Axons.Length;
        _populations = Vector<DevicePopulation>(plan.Populations.Length);
        _weights = Vector<float>(_tables.Weights);
        _ring = Vector<ulong>((long)rows * _words);
        _last = Vector<long>(axons);
        _frames = Vector<ulong>(0);
        _state = [.. Enum.GetValues<StateVariable>().Select(_ => Vector<float>(plan.Slots))];
        DeviceMemory reached = Vector<float>(plan.Slots), candidates = Vector<ulong>(_words), efficacies = Vector<float>(axons);
        DeviceMemory populationOfWord = Copied<uint>(_tables.PopulationOfWord);
        DrawWeights(seed);
        _advance = Kernel("advance_circuit").With(_ring).With((uint)seed).With((uint)(seed >> 32)).With(populationOfWord)
            .With(_populations).With(Copied(_tables.Pathways)).With(Copied(_tables.Segments)).With(_weights).With(efficacies).With(_frames);
        foreach (DeviceMemory variable in _state)
        {
            _advance.With(variable);
        }

        _advance.With(reached).With(candidates);
        if (_tables.CompetingWords.Length > 0)
        {
            _compete = Kernel("compete").With(_ring).With(Copied<uint>(_tables.CompetingWords)).With(populationOfWord)
                .With(_populations).With(reached).With(candidates);
        }

        if (axons > 0)
        {
            _shortTerm = Kernel("short_term").With(_ring).With((uint)axons).With(Copied(shortTerm.Axons)).With(Copied(shortTerm.Rules))
                .With(Copied(shortTerm.Powers)).With(Vector<float>(axons)).With(Vector<float>(axons)).With(_last).With(efficacies);
        }
    }

    /// <summary>What gives commands to the device.</summary>
    internal DeviceQueue Queue { get; }

    /// <summary>Nothing has fired, and every neuron is as at the start.</summary>
    internal void Reset()
    {
        var zeros = new float[_plan.Slots];
        Array.ForEach(_state, variable => Queue.Write<float>(variable, zeros));
        Queue.Write<ulong>(_ring, new ulong[(long)_rows * _words]);
        long[] never = new long[_tables.ShortTerm.Axons.Length];
        Array.Fill(never, -1);
        Queue.Write<long>(_last, never);
    }

    /// <summary>Shows frames from the next step on.</summary>
    /// <param name="frames">By population.</param>
    internal void Show(ulong[][][] frames)
    {
        (DevicePopulation[] populations, ulong[] words) = _tables.Show(frames);
        _frames = Copied<ulong>(words);
        _advance.Set(FramesPlace, _frames);
        Queue.Write<DevicePopulation>(_populations, populations);
    }

    /// <summary>Finds out what the axons that arrive are worth, where that changes; without waiting.</summary>
    internal void ArriveShortTerm(long step)
    {
        if (_shortTerm is { } kernel)
        {
            kernel.Set(StepPlace, (ulong)step);
            Queue.Run(kernel, DeviceProgram.ItemsFor(_tables.ShortTerm.Axons.Length), DeviceProgram.Group);
        }
    }

    /// <summary>Makes the rest of a step, without waiting.</summary>
    internal void Advance(long step)
    {
        _advance.Set(StepPlace, (ulong)step);
        Queue.Run(_advance, _plan.Slots, CircuitTables.WordBits);
        if (_compete is { } kernel)
        {
            kernel.Set(StepPlace, (ulong)step);
            Queue.Run(kernel, (long)_tables.CompetingWords.Length * CircuitTables.WordBits, CircuitTables.WordBits);
        }
    }

    /// <summary>Waits for all steps, then copies rows of spikes.</summary>
    /// <param name="first">The place of the first row.</param>
    /// <param name="rows">Receives them.</param>
    internal void ReadRows(int first, Span<ulong> rows) => Queue.Read(_ring, rows, (long)first * _words);

    /// <summary>Copies a variable of a population.</summary>
    internal void ReadState(StateVariable variable, PopulationPlan population, Span<float> values) =>
        Queue.Read(_state[(int)variable], values, population.FirstSlot);

    /// <summary>Sets a variable of a population.</summary>
    internal void WriteState(StateVariable variable, PopulationPlan population, ReadOnlySpan<float> values) =>
        Queue.Write(_state[(int)variable], values, population.FirstSlot);

    /// <summary>Copies the weights of synapses, target by target.</summary>
    internal void ReadWeights(PathwayPlan pathway, Span<float> weights)
    {
        var row = new float[pathway.Targets];
        for (int source = 0; source < pathway.Sources; source++)
        {
            Queue.Read<float>(_weights, row, _tables.FirstWeightOf(pathway.Index) + ((long)source * _plan.Populations[pathway.Target].Slots));
            for (int target = 0; target < row.Length; target++)
            {
                weights[(target * pathway.Sources) + source] = row[target];
            }
        }
    }

    // Source by source, each with its spare places, as many at a time as a piece holds.
    private void DrawWeights(ulong seed)
    {
        foreach (PathwayPlan pathway in _plan.Pathways)
        {
            var draws = new WeightDraws(pathway, seed, Registers.Widest);
            int stride = _plan.Populations[pathway.Target].Slots;
            int most = Math.Clamp(Piece / stride, 1, pathway.Sources);
            var piece = new float[most * stride];
            for (int first = 0; first < pathway.Sources; first += most)
            {
                int count = Math.Min(most, pathway.Sources - first);
                for (int source = 0; source < count; source++)
                {
                    draws.Row(first + source, piece.AsSpan(source * stride, pathway.Targets));
                }

                Queue.Write<float>(_weights, piece.AsSpan(0, count * stride), _tables.FirstWeightOf(pathway.Index) + ((long)first * stride));
            }
        }
    }

    // All of them begin with the step, which is set later, and with the shape of the ring.
    private DeviceKernel Kernel(string name) => _program.Kernel(name).With(0UL).With((uint)_words).With((uint)_rows);

    private DeviceMemory Vector<T>(long count)
        where T : unmanaged => DeviceMemory.Take(_program.Device.Context, count * Unsafe.SizeOf<T>());

    private DeviceMemory Copied<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        DeviceMemory memory = Vector<T>(values.Length);
        Queue.Write(memory, values);
        return memory;
    }
}
