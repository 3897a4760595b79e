namespace BnSyn.Gate.Runner.Profiles;

/// <summary>Counts something other than time kernel by kernel: bytes, instructions.</summary>
internal sealed class KernelCounter : IKernelClock
{
    private readonly long[] _counts;
    private readonly long[] _entries;
    private readonly Func<long> _read;
    private int _present;
    private long _since;

    /// <param name="kernels">How many are named.</param>
    /// <param name="read">The count so far; it only grows.</param>
    public KernelCounter(int kernels, Func<long> read)
    {
        _counts = new long[kernels + 1];
        _entries = new long[kernels + 1];
        _read = read;
        _present = kernels;
    }

    private int Rest => _counts.Length - 1;

    /// <summary>Begins anew, in no kernel.</summary>
    public void Start()
    {
        Array.Clear(_counts);
        Array.Clear(_entries);
        _present = Rest;
        _entries[Rest] = 1;
        _since = _read();
    }

    /// <summary>Ends the present kernel.</summary>
    /// <returns>What was counted since <see cref="Start"/>.</returns>
    public KernelTimes Stop()
    {
        Turn(Rest);
        return new([.. _counts.Select(count => (double)count)], [.. _entries]);
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
        var now = _read();
        _counts[_present] += now - _since;
        _entries[kernel]++;
        _present = kernel;

        // Again: what the reading itself counts belongs to no kernel.
        _since = _read();
    }
}
