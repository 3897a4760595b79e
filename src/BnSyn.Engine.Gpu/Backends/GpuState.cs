using System.Numerics;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>The state of a network in a device's memory. What is looked at is copied on the first look after a step; a run that is not looked at copies its report alone.</summary>
/// <remarks>Potentials, adaptation, spikes and report are there twice: a step that is refused leaves them as they were.</remarks>
internal sealed class GpuState : INetworkState
{
    // In the report before the bits of who fired: how many did, and two flags.
    private const int BitsFrom = 2;
    private const uint NotFinite = 1;
    private const uint OutOfBounds = 2;

    private readonly DeviceQueue _queue;
    private readonly NetworkState _shown;
    private readonly uint[] _report;
    private readonly int[] _spikes;
    private bool _inside = true;

    // Bit k is set while vector k is copied as it is now.
    private uint _current;

    /// <summary>Copies a state that was just drawn.</summary>
    /// <param name="context">Where it goes.</param>
    /// <param name="queue">What copies.</param>
    /// <param name="drawn">The state, whose vectors then hold what is looked at.</param>
    internal GpuState(DeviceContext context, DeviceQueue queue, NetworkState drawn)
    {
        _queue = queue;
        _shown = drawn;
        int neurons = drawn.V.Length;
        _report = new uint[BitsFrom + ((neurons + 31) / 32)];
        _spikes = new int[neurons];
        V = [Copy(context, drawn.V), Copy(context, drawn.V)];
        W = [Copy(context, drawn.W), Copy(context, drawn.W)];
        (GAmpa, GNmda, GGabaa) = (Copy(context, drawn.GAmpa), Copy(context, drawn.GNmda), Copy(context, drawn.GGabaa));
        Reports = [Reporting(context), Reporting(context)];
        Sources = [DeviceMemory.Take(context, (long)neurons * sizeof(uint)), DeviceMemory.Take(context, (long)neurons * sizeof(uint))];
    }

    /// <summary>Which of the two is the present one; the other receives the next values.</summary>
    internal int Side { get; private set; }

    /// <summary>Potentials in mV, twice.</summary>
    internal DeviceMemory[] V { get; }

    /// <summary>Adaptation currents in pA, twice.</summary>
    internal DeviceMemory[] W { get; }

    /// <summary>AMPA conductances in nS.</summary>
    internal DeviceMemory GAmpa { get; }

    /// <summary>NMDA conductances in nS.</summary>
    internal DeviceMemory GNmda { get; }

    /// <summary>GABA_A conductances in nS.</summary>
    internal DeviceMemory GGabaa { get; }

    /// <summary>How many fired, flags, and a bit for every neuron; twice.</summary>
    internal DeviceMemory[] Reports { get; }

    /// <summary>Who fired, in any order; twice.</summary>
    internal DeviceMemory[] Sources { get; }

    /// <summary>Words of a report.</summary>
    internal int ReportWords => _report.Length;

    /// <inheritdoc/>
    public int SpikeCount { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Spikes => _spikes.AsSpan(0, SpikeCount);

    ReadOnlySpan<double> INetworkState.V => Shown(0, V[Side], _shown.V);

    ReadOnlySpan<double> INetworkState.W => Shown(1, W[Side], _shown.W);

    ReadOnlySpan<double> INetworkState.GAmpa => Shown(2, GAmpa, _shown.GAmpa);

    ReadOnlySpan<double> INetworkState.GNmda => Shown(3, GNmda, _shown.GNmda);

    ReadOnlySpan<double> INetworkState.GGabaa => Shown(4, GGabaa, _shown.GGabaa);

    /// <inheritdoc/>
    public void RequireVoltages(double minimum, double maximum, long step)
    {
        // The kernel compared with the same bounds.
        if (!_inside)
        {
            VoltageBounds.Require(((INetworkState)this).V, minimum, maximum, step);
        }
    }

    /// <summary>Waits for a step, whose conductances are the present ones from here on.</summary>
    /// <returns>Whether every current and every adaptation was finite.</returns>
    internal bool Await()
    {
        _current = 0;
        _queue.Read<uint>(Reports[1 - Side], _report);
        return (_report[1] & NotFinite) == 0;
    }

    /// <summary>Makes the step that was waited for the present one.</summary>
    internal void Commit()
    {
        Side = 1 - Side;
        _inside = (_report[1] & OutOfBounds) == 0;
        SpikeCount = 0;
        for (int word = BitsFrom; word < _report.Length; word++)
        {
            for (uint left = _report[word]; left != 0; left &= left - 1)
            {
                _spikes[SpikeCount++] = (32 * (word - BitsFrom)) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    private ReadOnlySpan<double> Shown(int vector, DeviceMemory memory, AlignedVector<double> copy)
    {
        uint bit = 1u << vector;
        if ((_current & bit) == 0)
        {
            _queue.Read(memory, copy.Values);
            _current |= bit;
        }

        return copy;
    }

    private DeviceMemory Copy(DeviceContext context, AlignedVector<double> values)
    {
        var memory = DeviceMemory.Take(context, (long)values.Length * sizeof(double));
        _queue.Write<double>(memory, values);
        return memory;
    }

    // No one has fired, and nothing is wrong.
    private DeviceMemory Reporting(DeviceContext context)
    {
        var memory = DeviceMemory.Take(context, (long)_report.Length * sizeof(uint));
        _queue.Write<uint>(memory, _report);
        return memory;
    }
}
