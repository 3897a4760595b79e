using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>The stream of each realisation in as many pieces as there are neurons: each at its own draw of the next step, and from there N draws further with every step.</summary>
internal sealed class DeviceDrive
{
    private const int WordsOfJump = 4;

    private readonly DeviceQueue _queue;
    private readonly int _neurons;
    private readonly PcgJump _wholeStep;

    // Where each stream is if no one else drew from it; none begins at zero.
    private readonly UInt128[] _next;

    internal DeviceDrive(DeviceContext context, DeviceQueue queue, NetworkParameters parameters, int neurons, int realisations = 1)
    {
        _queue = queue;
        _neurons = neurons;
        _wholeStep = PcgJump.Of(neurons);
        _next = new UInt128[realisations];
        Limit = new UniformThreshold(parameters.ExtRateHz * (parameters.DtMs / 1000.0)).Limit;
        Jumps = DeviceMemory.Take(context, (long)realisations * WordsOfJump * sizeof(ulong));
        High = DeviceMemory.Take(context, (long)realisations * neurons * sizeof(ulong));
        Low = DeviceMemory.Take(context, (long)realisations * neurons * sizeof(ulong));
    }

    /// <summary>The smallest 53-bit draw that is no event.</summary>
    internal ulong Limit { get; }

    /// <summary>The jump of each realisation over one step, as <c>pcg64_jump</c> in pcg64.cl: every stream has an increment of its own.</summary>
    internal DeviceMemory Jumps { get; }

    /// <summary>Upper halves of the states.</summary>
    internal DeviceMemory High { get; }

    /// <summary>Lower halves of the states.</summary>
    internal DeviceMemory Low { get; }

    /// <summary>Takes the draws of one step off a stream; the kernel makes them.</summary>
    /// <param name="place">Which realisation.</param>
    /// <param name="stream">Its stream.</param>
    internal void Take(int place, ref Pcg64 stream)
    {
        if (stream.State != _next[place])
        {
            Begin(place, stream);
        }

        stream.Skip(_wholeStep);
        _next[place] = stream.State;
    }

    // Once in a run, as nothing else draws from the stream between two steps. Every state is behind its draw: a draw steps first.
    private void Begin(int place, Pcg64 stream)
    {
        UInt128 addend = unchecked(stream.Increment * _wholeStep.Sum);
        UInt128 multiplier = _wholeStep.Multiplier;
        _queue.Write<ulong>(
            Jumps, [(ulong)(multiplier >> 64), (ulong)multiplier, (ulong)(addend >> 64), (ulong)addend], (long)place * WordsOfJump);
        ulong[] high = new ulong[_neurons], low = new ulong[_neurons];
        for (int i = 0; i < _neurons; i++)
        {
            stream.NextUInt64();
            (high[i], low[i]) = ((ulong)(stream.State >> 64), (ulong)stream.State);
        }

        _queue.Write<ulong>(High, high, (long)place * _neurons);
        _queue.Write<ulong>(Low, low, (long)place * _neurons);
    }
}
