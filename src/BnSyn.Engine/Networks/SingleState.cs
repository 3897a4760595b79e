using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks;

/// <summary>The mutable state of a network in binary32: half the bytes of <see cref="NetworkState"/>, every value rounded when it is stored.</summary>
/// <remarks>
/// Double-buffered as there, for the same refusals. A reader of a vector gets a copy in binary64, made on the first
/// look after a step, so a run that is not looked at never pays for it.
/// </remarks>
internal sealed class SingleState : INetworkState
{
    private readonly float[] _gAmpa;
    private readonly float[] _gNmda;
    private readonly float[] _gGabaa;
    private readonly double[]?[] _shown = new double[5][];

    // Bit k is set while copy k shows the present state.
    private uint _current;
    private float[] _v;
    private float[] _w;
    private float[] _nextV;
    private float[] _nextW;
    private int[] _spikeIds;
    private int[] _nextSpikeIds;

    /// <summary>Rounds the potentials of a state that was just drawn; everything else starts at zero.</summary>
    internal SingleState(NetworkState drawn)
    {
        int neurons = drawn.V.Length;
        _v = new float[neurons];
        _w = new float[neurons];
        _nextV = new float[neurons];
        _nextW = new float[neurons];
        _gAmpa = new float[neurons];
        _gNmda = new float[neurons];
        _gGabaa = new float[neurons];
        _spikeIds = new int[neurons];
        _nextSpikeIds = new int[neurons];
        SinglePrecision.Narrow(drawn.V, _v);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> V => Shown(0, _v);

    /// <inheritdoc/>
    public ReadOnlySpan<double> W => Shown(1, _w);

    /// <inheritdoc/>
    public ReadOnlySpan<double> GAmpa => Shown(2, _gAmpa);

    /// <inheritdoc/>
    public ReadOnlySpan<double> GNmda => Shown(3, _gNmda);

    /// <inheritdoc/>
    public ReadOnlySpan<double> GGabaa => Shown(4, _gGabaa);

    /// <inheritdoc/>
    public ReadOnlySpan<int> Spikes => _spikeIds.AsSpan(0, SpikeCount);

    /// <inheritdoc/>
    public int SpikeCount { get; private set; }

    /// <inheritdoc/>
    public void RequireVoltages(double minimum, double maximum, long step)
    {
        if (!VoltageBounds.AllInside<float>(_v, SinglePrecision.AtLeast(minimum), SinglePrecision.AtMost(maximum)))
        {
            VoltageBounds.Require(V, minimum, maximum, step);
        }
    }

    /// <summary>Copies neurons to the first places of a workbench.</summary>
    /// <param name="first">The first neuron.</param>
    /// <param name="count">How many.</param>
    /// <param name="bench">Receives their state in binary64.</param>
    internal void Load(int first, int count, NetworkState bench)
    {
        SinglePrecision.Widen(_v.AsSpan(first, count), bench.V);
        SinglePrecision.Widen(_w.AsSpan(first, count), bench.W);
        SinglePrecision.Widen(_gAmpa.AsSpan(first, count), bench.GAmpa);
        SinglePrecision.Widen(_gNmda.AsSpan(first, count), bench.GNmda);
        SinglePrecision.Widen(_gGabaa.AsSpan(first, count), bench.GGabaa);
    }

    /// <summary>Rounds what a pass left on the workbench: conductances at once, potentials and adaptation for the next commit.</summary>
    /// <param name="first">The first neuron.</param>
    /// <param name="count">How many.</param>
    /// <param name="bench">Holds their next state.</param>
    /// <param name="spikes">How many of them fired.</param>
    /// <param name="spikesBefore">How many neurons before the first fired.</param>
    internal void Store(int first, int count, NetworkState bench, int spikes, int spikesBefore)
    {
        SinglePrecision.Narrow(bench.NextV.Values[..count], _nextV.AsSpan(first));
        SinglePrecision.Narrow(bench.NextW.Values[..count], _nextW.AsSpan(first));
        SinglePrecision.Narrow(bench.GAmpa.Values[..count], _gAmpa.AsSpan(first));
        SinglePrecision.Narrow(bench.GNmda.Values[..count], _gNmda.AsSpan(first));
        SinglePrecision.Narrow(bench.GGabaa.Values[..count], _gGabaa.AsSpan(first));
        _current = 0;
        for (int i = 0; i < spikes; i++)
        {
            _nextSpikeIds[spikesBefore + i] = first + bench.NextSpikeIds[i];
        }
    }

    /// <summary>Makes the next values the current ones.</summary>
    /// <param name="spikeCount">How many neurons fired.</param>
    internal void CommitNeurons(int spikeCount)
    {
        (_v, _nextV) = (_nextV, _v);
        (_w, _nextW) = (_nextW, _w);
        (_spikeIds, _nextSpikeIds) = (_nextSpikeIds, _spikeIds);
        SpikeCount = spikeCount;
        _current = 0;
    }

    private double[] Shown(int vector, float[] values)
    {
        double[] copy = _shown[vector] ??= new double[values.Length];
        uint bit = 1u << vector;
        if ((_current & bit) == 0)
        {
            SinglePrecision.Widen(values, copy);
            _current |= bit;
        }

        return copy;
    }
}
