using System.Numerics;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>The state of one realisation in a device's memory. What is looked at is copied on the first look after a step; a run that is not looked at copies its report alone.</summary>
/// <remarks>Potentials, adaptation, spikes and report are there twice: a step that is refused leaves them as they were.</remarks>
internal sealed class GpuState : INetworkState
{
    private const uint NotFinite = 1;
    private const uint OutOfBounds = 2;

    private readonly DeviceRealisations _all;
    private readonly int _place;
    private readonly NetworkState _shown;
    private readonly int[] _spikes;
    private bool _inside = true;

    // Bit k is set while vector k is copied as it is now.
    private uint _current;

    /// <summary>Copies a state that was just drawn.</summary>
    /// <param name="all">Where it goes.</param>
    /// <param name="place">Which of them it is.</param>
    /// <param name="drawn">The state, whose vectors then hold what is looked at.</param>
    internal GpuState(DeviceRealisations all, int place, NetworkState drawn)
    {
        (_all, _place, _shown) = (all, place, drawn);
        _spikes = new int[all.Neurons];
        foreach (int side in (ReadOnlySpan<int>)[0, 1])
        {
            Write(all.V, drawn.V, (2 * place) + side);
            Write(all.W, drawn.W, (2 * place) + side);
        }

        Write(all.GAmpa, drawn.GAmpa, place);
        Write(all.GNmda, drawn.GNmda, place);
        Write(all.GGabaa, drawn.GGabaa, place);
    }

    /// <summary>Which of the two is the present one; the other receives the next values.</summary>
    internal int Side { get; private set; }

    /// <inheritdoc/>
    public int SpikeCount { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Spikes => _spikes.AsSpan(0, SpikeCount);

    private int PresentSide => (2 * _place) + Side;

    ReadOnlySpan<double> INetworkState.V => Shown(0, _all.V, PresentSide, _shown.V);

    ReadOnlySpan<double> INetworkState.W => Shown(1, _all.W, PresentSide, _shown.W);

    ReadOnlySpan<double> INetworkState.GAmpa => Shown(2, _all.GAmpa, _place, _shown.GAmpa);

    ReadOnlySpan<double> INetworkState.GNmda => Shown(3, _all.GNmda, _place, _shown.GNmda);

    ReadOnlySpan<double> INetworkState.GGabaa => Shown(4, _all.GGabaa, _place, _shown.GGabaa);

    /// <inheritdoc/>
    public void RequireVoltages(double minimum, double maximum, long step)
    {
        // The kernel compared with the same bounds.
        if (!_inside)
        {
            VoltageBounds.Require(((INetworkState)this).V, minimum, maximum, step);
        }
    }

    /// <summary>Takes in the report of a step that was waited for, whose conductances are the present ones from here on.</summary>
    /// <returns>Whether every current and every adaptation was finite.</returns>
    internal bool Receive()
    {
        _current = 0;
        return (_all.ReportOf(_place, 1 - Side)[1] & NotFinite) == 0;
    }

    /// <summary>Makes the step that was waited for the present one.</summary>
    internal void Commit()
    {
        Side = 1 - Side;
        ReadOnlySpan<uint> report = _all.ReportOf(_place, Side);
        _inside = (report[1] & OutOfBounds) == 0;
        SpikeCount = 0;
        for (int word = DeviceRealisations.BitsFrom; word < report.Length; word++)
        {
            for (uint left = report[word]; left != 0; left &= left - 1)
            {
                _spikes[SpikeCount++] = (32 * (word - DeviceRealisations.BitsFrom)) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    // A vector of the device has one after the other; block says which of them.
    private ReadOnlySpan<double> Shown(int vector, DeviceMemory memory, int block, AlignedVector<double> copy)
    {
        uint bit = 1u << vector;
        if ((_current & bit) == 0)
        {
            _all.Reals.Read(memory, copy, (long)block * _all.Neurons);
            _current |= bit;
        }

        return copy;
    }

    private void Write(DeviceMemory memory, AlignedVector<double> values, int block) => _all.Reals.Write(memory, values, (long)block * _all.Neurons);
}
