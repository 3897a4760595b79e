using System.Diagnostics;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>Measures wall time: one look at the clock where a kernel ends and the next begins, so that the times add up to the whole.</summary>
internal sealed class KernelTimer : IKernelClock
{
    private readonly long[] _ticks;
    private readonly long[] _entries;
    private int _present;
    private long _since;

    /// <param name="kernels">How many are named.</param>
    public KernelTimer(int kernels)
    {
        _ticks = new long[kernels + 1];
        _entries = new long[kernels + 1];
        _present = kernels;
    }

    /// <summary>What the engine does beside all kernels is counted behind the last of them.</summary>
    public int Rest => _ticks.Length - 1;

    /// <summary>Begins anew, in no kernel.</summary>
    public void Start()
    {
        Array.Clear(_ticks);
        Array.Clear(_entries);
        _present = Rest;
        _entries[Rest] = 1;
        _since = Stopwatch.GetTimestamp();
    }

    /// <summary>Ends the present kernel.</summary>
    /// <returns>What was measured since <see cref="Start"/>.</returns>
    public KernelTimes Stop()
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[_present] += now - _since;
        return new([.. _ticks.Select(ticks => (double)ticks / Stopwatch.Frequency)], [.. _entries]);
    }

    /// <inheritdoc/>
    public void Enter(int kernel)
    {
        KernelNames.Require(kernel, Rest);
        if (kernel != _present)
        {
            Turn(kernel);
        }
    }

    /// <inheritdoc/>
    public void Leave()
    {
        if (_present != Rest)
        {
            Turn(Rest);
        }
    }

    private void Turn(int kernel)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[_present] += now - _since;
        _since = now;
        _present = kernel;
        _entries[kernel]++;
    }
}
