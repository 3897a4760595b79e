using System.Runtime.CompilerServices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>Realisations of one parameter set in a device's memory, each vector with those of all of them one after the other, and the two kernels that make their steps.</summary>
/// <remarks>A launch makes the step of as many neighbouring realisations as are wanted; what one of them computes depends on no other.</remarks>
internal sealed class DeviceRealisations
{
    // Groups for each compute unit that deliver spikes: enough to hide the way to memory, few enough to be started without a thought.
    private const int GroupsPerUnit = 16;

    // In the report before the bits of who fired: how many did, and two flags.
    internal const int BitsFrom = 2;

    private readonly DeviceProgram _program;
    private readonly NetworkParameters _parameters;
    private readonly int _count;
    private readonly List<DrawnNetwork> _drawn = [];
    private readonly RealisationStep[] _steps;
    private readonly DeviceMemory _stepsThere;
    private readonly DeviceMemory _sources;
    private readonly uint[] _reports;
    private readonly DeviceMemory _reportsThere;
    private DeviceKernel? _deliver;
    private DeviceKernel? _advance;
    private long _deliverItems;

    /// <summary>Takes the memory whose size is known before anything is drawn.</summary>
    /// <param name="program">The kernels.</param>
    /// <param name="parameters">The physics of all.</param>
    /// <param name="count">How many realisations.</param>
    internal DeviceRealisations(DeviceProgram program, NetworkParameters parameters, int count)
    {
        (_program, _parameters, _count, Neurons) = (program, parameters, count, parameters.N);
        DeviceContext context = program.Device.Context;
        Queue = context.CreateQueue();
        ReportWords = BitsFrom + ((Neurons + 31) / 32);
        Drive = new DeviceDrive(context, Queue, parameters, Neurons, count);
        Reals = new DeviceReals(Queue, program.IsSingle);
        (V, W) = (Vector(2), Vector(2));
        (GAmpa, GNmda, GGabaa, External) = (Vector(1), Vector(1), Vector(1), Vector(1));

        // They are read and written while other commands are underway, and must not move.
        _steps = GC.AllocateArray<RealisationStep>(count, pinned: true);
        _reports = GC.AllocateArray<uint>(2 * count * ReportWords, pinned: true);
        _stepsThere = DeviceMemory.Take(context, (long)count * Unsafe.SizeOf<RealisationStep>());
        _sources = DeviceMemory.Take(context, 2L * count * Neurons * sizeof(uint));

        // No one has fired, and nothing is wrong.
        _reportsThere = Copied<uint>(_reports);
    }

    /// <summary>What gives commands to the device.</summary>
    internal DeviceQueue Queue { get; }

    /// <summary>What copies numbers of the state.</summary>
    internal DeviceReals Reals { get; }

    /// <summary>Neurons of a realisation.</summary>
    internal int Neurons { get; }

    /// <summary>Words of a report.</summary>
    internal int ReportWords { get; }

    /// <summary>The streams.</summary>
    internal DeviceDrive Drive { get; }

    /// <summary>Potentials in mV, twice for each realisation.</summary>
    internal DeviceMemory V { get; }

    /// <summary>Adaptation currents in pA, twice for each realisation.</summary>
    internal DeviceMemory W { get; }

    /// <summary>AMPA conductances in nS.</summary>
    internal DeviceMemory GAmpa { get; }

    /// <summary>NMDA conductances in nS.</summary>
    internal DeviceMemory GNmda { get; }

    /// <summary>GABA_A conductances in nS.</summary>
    internal DeviceMemory GGabaa { get; }

    /// <summary>External currents in pA.</summary>
    internal DeviceMemory External { get; }

    /// <summary>The state of the next realisation, which was just drawn.</summary>
    /// <returns>Its backend, in the order of the calls. It steps when <see cref="Begin"/> has copied all of them.</returns>
    internal GpuBackend Add(DrawnNetwork network)
    {
        int place = _drawn.Count;
        _drawn.Add(network);
        var state = new GpuState(this, place, network.State);
        return new GpuBackend(this, place, state, network);
    }

    /// <summary>Copies who receives from whom, and makes the kernels.</summary>
    internal void Begin()
    {
        DeviceContext context = _program.Device.Context;
        Population population = _drawn[0].Population;
        var rows = DeviceRows.Copy(context, Queue, _drawn.ConvertAll(network => network.Adjacency), population.NExc);

        // They are the network's now.
        _drawn.Clear();
        var none = new uint[_count * Neurons];
        DeviceMemory excitatoryCounts = Copied<uint>(none), inhibitoryCounts = Copied<uint>(none);
        DeviceMemory excitatorySums = Rounded(SpikeSums.Of(_parameters.WExcNS, rows.MostExcitatory));
        DeviceMemory inhibitorySums = Rounded(SpikeSums.Of(_parameters.WInhNS, rows.MostInhibitory));
        DeviceMemory shared = Rounded(_program.IsSingle ? NeuronParameters.SingleOf(_parameters) : NeuronParameters.Of(_parameters));
        _deliver = _program.Kernel("deliver_spikes")
            .With((uint)Neurons).With((uint)ReportWords).With(_stepsThere).With(_reportsThere).With(_sources)
            .With(rows.Starts).With(rows.Targets).With((uint)population.NExc).With(excitatoryCounts).With(inhibitoryCounts);
        DeviceKernel advance = _program.Kernel(_program.IsSingle ? "advance_neurons_single" : "advance_neurons")
            .With((uint)Neurons).With((uint)ReportWords).With(_stepsThere).With(shared);
        _advance = (_program.IsSingle ? advance : advance.With(_program.Pairs))
            .With(Drive.Jumps).With(Drive.Limit).With(Drive.High).With(Drive.Low)
            .With(excitatoryCounts).With(inhibitoryCounts).With(excitatorySums).With(inhibitorySums)
            .With(External).With(GAmpa).With(GNmda).With(GGabaa).With(V).With(W).With(_reportsThere).With(_sources);
        int groups = Math.Max(1, Math.Max(1, _program.Device.ComputeUnits) * GroupsPerUnit / _count);
        _deliverItems = (long)DeviceProgram.Group * Math.Min(Neurons, groups);
    }

    /// <summary>Says what a realisation brings to its next step.</summary>
    /// <param name="place">Which realisation.</param>
    /// <param name="side">Its present side.</param>
    /// <param name="gain">Its gain.</param>
    internal void Prepare(int place, int side, double gain) => _steps[place] = new RealisationStep((uint)side, GainCurrent.Of(gain));

    /// <summary>Sends what was prepared, and counts the spikes that arrive, without waiting.</summary>
    /// <param name="first">The first realisation.</param>
    /// <param name="count">How many.</param>
    internal void Deliver(int first, int count)
    {
        Queue.WriteLater(_stepsThere, ref _steps[first], count, first);
        Queue.Run(_deliver!, _deliverItems, DeviceProgram.Group, first, count);
    }

    /// <summary>Makes the rest of the step, without waiting.</summary>
    /// <param name="first">The first realisation.</param>
    /// <param name="count">How many.</param>
    internal void AdvanceNeurons(int first, int count) => Queue.Run(_advance!, DeviceProgram.ItemsFor(Neurons), DeviceProgram.Group, first, count);

    /// <summary>Waits for the step: the only time that it is waited for.</summary>
    /// <param name="first">The first realisation.</param>
    /// <param name="count">How many.</param>
    internal void Await(int first, int count)
    {
        // Of one its next side alone; of several both, which lie between one another.
        int from = count == 1 ? (2 * first) + 1 - (int)_steps[first].Side : 2 * first;
        int sides = count == 1 ? 1 : 2 * count;
        Queue.Read(_reportsThere, _reports.AsSpan(from * ReportWords, sides * ReportWords), (long)from * ReportWords);
    }

    /// <summary>What a step reported.</summary>
    /// <param name="place">Which realisation.</param>
    /// <param name="side">The side that the step wrote.</param>
    internal ReadOnlySpan<uint> ReportOf(int place, int side) => _reports.AsSpan(((2 * place) + side) * ReportWords, ReportWords);

    private DeviceMemory Vector(int sides) => DeviceMemory.Take(_program.Device.Context, (long)sides * _count * Neurons * Reals.Bytes);

    private DeviceMemory Rounded(double[] values)
    {
        var memory = DeviceMemory.Take(_program.Device.Context, (long)values.Length * Reals.Bytes);
        Reals.Write(memory, values);
        return memory;
    }

    private DeviceMemory Copied<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var memory = DeviceMemory.Take(_program.Device.Context, (long)values.Length * Unsafe.SizeOf<T>());
        Queue.Write(memory, values);
        return memory;
    }
}
