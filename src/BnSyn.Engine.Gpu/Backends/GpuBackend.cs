using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>A step as two kernels: one counts the spikes that reach every neuron, one does all the rest for a neuron. The realisation is alone on the device, or one of several.</summary>
/// <remarks>
/// The operations are those of the reference in its order, in binary64 without contraction, and the exponential is the engine's own, so every bit is the
/// reference's. In binary32 they are the same operations in the same order, of the same draws and counts, and the trajectory is another. Of what runs side by side only integers are shared: counts of spikes, flags, and the list of who fired, whose order nothing depends on
/// (<see cref="SpikeSums"/>). A step allocates nothing and waits once, for the report of who fired.
/// </remarks>
internal sealed class GpuBackend : INetworkBackend
{
    private readonly DeviceRealisations _all;
    private readonly int _place;
    private readonly GpuState _state;
    private readonly StepCheck _check;
    private readonly AlignedVector<double> _externalCurrent;
    private bool _externalMayBeNew = true;

    internal GpuBackend(DeviceRealisations all, int place, GpuState state, DrawnNetwork network)
    {
        (_all, _place, _state) = (all, place, state);
        _check = new StepCheck(network.Parameters);
        _externalCurrent = network.State.ExternalCurrent;
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
        Begin(generator, gain);
        _all.Deliver(_place, 1);
        _all.AdvanceNeurons(_place, 1);
        _all.Await(_place, 1);
        End(gain);
    }

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, IStepClock clock)
    {
        // Told apart, the kernels are waited for one by one.
        clock.Enter(StepKernel.Drive);
        Begin(generator, gain);
        _all.Queue.Wait();
        clock.Enter(StepKernel.Delivery);
        _all.Deliver(_place, 1);
        _all.Queue.Wait();
        clock.Enter(StepKernel.FusedPass);
        _all.AdvanceNeurons(_place, 1);
        _all.Await(_place, 1);
        End(gain);
    }

    /// <summary>What is to be done before the kernels of a step.</summary>
    internal void Begin(RandomGenerator generator, double gain)
    {
        _all.Drive.Take(_place, ref generator.Stream);
        _all.Prepare(_place, _state.Side, gain);
        if (_externalMayBeNew)
        {
            // The vector does not move, and the end of the step is waited for before it can be written again.
            _all.Reals.WriteLater(_all.External, _externalCurrent, (long)_place * _all.Neurons);
            _externalMayBeNew = false;
        }
    }

    /// <summary>What is to be done when they were waited for.</summary>
    /// <exception cref="ArgumentException">As for <see cref="INetworkBackend.Advance(RandomGenerator, double)"/>.</exception>
    internal void End(double gain)
    {
        bool finite = _state.Receive();
        _check.Require(_state, _externalCurrent, gain, finite);
        _state.Commit();
    }
}
