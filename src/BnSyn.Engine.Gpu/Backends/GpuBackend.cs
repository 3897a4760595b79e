using System.Runtime.CompilerServices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>A step as two kernels: one counts the spikes that reach every neuron, one does all the rest for a neuron.</summary>
/// <remarks>
/// The operations are those of the reference in its order, in binary64 without contraction, and the exponential is the engine's own, so every bit is the
/// reference's. Of what runs side by side only integers are shared: counts of spikes, flags, and the list of who fired, whose order nothing depends on
/// (<see cref="SpikeSums"/>). A step allocates nothing and waits once, for the report of who fired.
/// </remarks>
internal sealed class GpuBackend : INetworkBackend
{
    // Groups for each compute unit that deliver spikes: enough to hide the way to memory, few enough to be started without a thought.
    private const int GroupsPerUnit = 16;
    private const uint GainArgument = 3;

    private readonly DeviceQueue _queue;
    private readonly GpuState _state;
    private readonly DeviceDrive _drive;
    private readonly StepCheck _check;
    private readonly DeviceMemory _external;
    private readonly AlignedVector<double> _externalCurrent;

    // One for each side of the state, so that their arguments never change except for the gain.
    private readonly DeviceKernel[] _deliver;
    private readonly DeviceKernel[] _advance;
    private readonly long _deliverItems;
    private readonly long _advanceItems;
    private bool _externalMayBeNew = true;

    internal GpuBackend(DeviceProgram program, DrawnNetwork network)
    {
        DeviceContext context = program.Device.Context;
        NetworkParameters parameters = network.Parameters;
        int neurons = network.Population.N;
        _queue = context.CreateQueue();
        _state = new GpuState(context, _queue, network.State);
        _drive = new DeviceDrive(context, _queue, parameters, neurons);
        _check = new StepCheck(parameters);
        _externalCurrent = network.State.ExternalCurrent;
        _external = DeviceMemory.Take(context, (long)neurons * sizeof(double));

        var rows = DeviceRows.Copy(context, _queue, network.Adjacency, network.Population.NExc);
        DeviceMemory excitatorySums = Copied<double>(context, SpikeSums.Of(parameters.WExcNS, rows.MostExcitatory));
        DeviceMemory inhibitorySums = Copied<double>(context, SpikeSums.Of(parameters.WInhNS, rows.MostInhibitory));
        DeviceMemory excitatoryCounts = Copied<uint>(context, new uint[neurons]);
        DeviceMemory inhibitoryCounts = Copied<uint>(context, new uint[neurons]);
        DeviceMemory shared = Copied<double>(context, NeuronParameters.Of(parameters));

        _deliver = OfBothSides(side => program.Kernel("deliver_spikes")
            .With(_state.Reports[side]).With(_state.Sources[side]).With(_state.Reports[1 - side]).With((uint)_state.ReportWords)
            .With(rows.Starts).With(rows.Targets).With((uint)network.Population.NExc).With(excitatoryCounts).With(inhibitoryCounts));
        _advance = OfBothSides(side => program.Kernel("advance_neurons")
            .With((uint)neurons).With(shared).With(program.Pairs).With(0.0)
            .With(_drive.Jump).With(_drive.Limit).With(_drive.High).With(_drive.Low)
            .With(excitatoryCounts).With(inhibitoryCounts).With(excitatorySums).With(inhibitorySums)
            .With(_external).With(_state.GAmpa).With(_state.GNmda).With(_state.GGabaa)
            .With(_state.V[side]).With(_state.W[side]).With(_state.V[1 - side]).With(_state.W[1 - side])
            .With(_state.Reports[1 - side]).With(_state.Sources[1 - side]));
        _deliverItems = (long)DeviceProgram.Group * Math.Min(neurons, Math.Max(1, program.Device.ComputeUnits) * GroupsPerUnit);
        _advanceItems = DeviceProgram.ItemsFor(neurons);
    }

    /// <inheritdoc/>
    public INetworkState State => _state;

    /// <inheritdoc/>
    public AlignedVector<double> ExternalCurrent
    {
        get
        {
            // Who asks for it may write it.
            _externalMayBeNew = true;
            return _externalCurrent;
        }
    }

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain)
    {
        Begin(generator);
        Deliver();
        AdvanceNeurons(gain);
        End(gain);
    }

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, IStepClock clock)
    {
        // Told apart, the kernels are waited for one by one.
        clock.Enter(StepKernel.Drive);
        Begin(generator);
        _queue.Wait();
        clock.Enter(StepKernel.Delivery);
        Deliver();
        _queue.Wait();
        clock.Enter(StepKernel.FusedPass);
        AdvanceNeurons(gain);
        End(gain);
    }

    private void Begin(RandomGenerator generator)
    {
        _drive.Take(ref generator.Stream);
        if (_externalMayBeNew)
        {
            // The vector does not move, and the end of the step is waited for before it can be written again.
            _queue.WriteLater(_external, ref _externalCurrent.First, _externalCurrent.Length);
            _externalMayBeNew = false;
        }
    }

    private void Deliver() => _queue.Run(_deliver[_state.Side], _deliverItems, DeviceProgram.Group);

    private void AdvanceNeurons(double gain)
    {
        DeviceKernel kernel = _advance[_state.Side];
        kernel.Set(GainArgument, GainCurrent.Of(gain));
        _queue.Run(kernel, _advanceItems, DeviceProgram.Group);
    }

    private void End(double gain)
    {
        bool finite = _state.Await();
        _check.Require(_state, _externalCurrent, gain, finite);
        _state.Commit();
    }

    private static DeviceKernel[] OfBothSides(Func<int, DeviceKernel> make) => [make(0), make(1)];

    private DeviceMemory Copied<T>(DeviceContext context, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var memory = DeviceMemory.Take(context, (long)values.Length * Unsafe.SizeOf<T>());
        _queue.Write(memory, values);
        return memory;
    }
}
