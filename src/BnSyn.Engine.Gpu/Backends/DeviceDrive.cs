using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>The network's stream in as many pieces as there are neurons: each at its own draw of the next step, and from there N draws further with every step.</summary>
internal sealed class DeviceDrive
{
    private readonly DeviceQueue _queue;
    private readonly int _neurons;
    private readonly PcgJump _wholeStep;
    private UInt128 _next;
    private bool _begun;

    internal DeviceDrive(DeviceContext context, DeviceQueue queue, NetworkParameters parameters, int neurons)
    {
        _queue = queue;
        _neurons = neurons;
        _wholeStep = PcgJump.Of(neurons);
        Limit = new UniformThreshold(parameters.ExtRateHz * (parameters.DtMs / 1000.0)).Limit;
        Jump = DeviceMemory.Take(context, 4 * sizeof(ulong));
        High = DeviceMemory.Take(context, (long)neurons * sizeof(ulong));
        Low = DeviceMemory.Take(context, (long)neurons * sizeof(ulong));
    }

    /// <summary>The smallest 53-bit draw that is no event.</summary>
    internal ulong Limit { get; }

    /// <summary>The jump over one step, as <c>pcg64_jump</c> in pcg64.cl.</summary>
    internal DeviceMemory Jump { get; }

    /// <summary>Upper halves of the states.</summary>
    internal DeviceMemory High { get; }

    /// <summary>Lower halves of the states.</summary>
    internal DeviceMemory Low { get; }

    /// <summary>Takes the draws of one step off the stream; the kernel makes them.</summary>
    /// <param name="stream">The network's stream.</param>
    internal void Take(ref Pcg64 stream)
    {
        if (!_begun || stream.State != _next)
        {
            Begin(stream);
        }

        stream.Skip(_wholeStep);
        _next = stream.State;
    }

    // Once in a run, as nothing else draws from the stream between two steps. Every state is behind its draw: a draw steps first.
    private void Begin(Pcg64 stream)
    {
        UInt128 addend = unchecked(stream.Increment * _wholeStep.Sum);
        UInt128 multiplier = _wholeStep.Multiplier;
        _queue.Write<ulong>(Jump, [(ulong)(multiplier >> 64), (ulong)multiplier, (ulong)(addend >> 64), (ulong)addend]);
        ulong[] high = new ulong[_neurons], low = new ulong[_neurons];
        for (int i = 0; i < _neurons; i++)
        {
            stream.NextUInt64();
            (high[i], low[i]) = ((ulong)(stream.State >> 64), (ulong)stream.State);
        }

        _queue.Write<ulong>(High, high);
        _queue.Write<ulong>(Low, low);
        _begun = true;
    }
}
