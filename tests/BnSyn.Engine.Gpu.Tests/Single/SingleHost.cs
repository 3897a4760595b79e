using BnSyn.Engine.Gpu.Backends;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Tests.Single;

/// <summary>The backend gpu-single on the processor, one neuron after the other: what the bits of a device that rounds correctly are.</summary>
internal sealed class SingleHost : INetworkBackend, INetworkState
{
    private readonly DrawnNetwork _network;
    private readonly SingleNeuron _neuron;
    private readonly double _probability;
    private readonly float[] _excitatorySums;
    private readonly float[] _inhibitorySums;
    private readonly List<int> _spikes = [];
    private readonly float[][] _values;

    private SingleHost(DrawnNetwork network)
    {
        (_network, NetworkParameters parameters) = (network, network.Parameters);
        _neuron = new SingleNeuron(parameters);
        _probability = parameters.ExtRateHz * (parameters.DtMs / 1000.0);
        int neurons = network.Population.N;
        _excitatorySums = [.. SpikeSums.Of(parameters.WExcNS, neurons).Select(value => (float)value)];
        _inhibitorySums = [.. SpikeSums.Of(parameters.WInhNS, neurons).Select(value => (float)value)];
        _values = [[.. network.State.V.Values.ToArray().Select(value => (float)value)], new float[neurons], new float[neurons], new float[neurons], new float[neurons]];
        ExternalCurrent = network.State.ExternalCurrent;
    }

    public INetworkState State => this;

    public AlignedVector<double> ExternalCurrent { get; }

    public int SpikeCount => _spikes.Count;

    public ReadOnlySpan<int> Spikes => _spikes.ToArray();

    public ReadOnlySpan<double> V => Shown(0);

    public ReadOnlySpan<double> W => Shown(1);

    public ReadOnlySpan<double> GAmpa => Shown(2);

    public ReadOnlySpan<double> GNmda => Shown(3);

    public ReadOnlySpan<double> GGabaa => Shown(4);

    public static Network Create(NetworkParameters parameters, ulong seed)
    {
        Func<DrawnNetwork, INetworkBackend> make = network => new SingleHost(network);
        return Network.Create(parameters, seed, new NetworkBackends.Row("single-host", BitEqual: false, IsDense: false, sizeof(float), make, make));
    }

    public void Advance(RandomGenerator generator, double gain)
    {
        int neurons = _values[0].Length;
        int[] excitatory = new int[neurons], inhibitory = new int[neurons];
        foreach (int source in _spikes)
        {
            int[] counts = source < _network.Population.NExc ? excitatory : inhibitory;
            var row = _network.Adjacency.TargetsOf(source);
            for (int i = 0; i < row.Length; i++)
            {
                counts[row[i]]++;
            }
        }

        _spikes.Clear();
        float gainCurrent = (float)GainCurrent.Of(gain);
        for (int i = 0; i < neurons; i++)
        {
            float drive = generator.NextDouble() < _probability ? _neuron.ExternalWeight : 0.0f;
            float recurrent = _excitatorySums[excitatory[i]];
            float ampa = (_values[2][i] + SingleNeuron.Ampa(recurrent, drive)) * _neuron.AmpaDecay;
            float nmda = (_values[3][i] + SingleNeuron.Nmda(recurrent, drive)) * _neuron.NmdaDecay;
            float gabaa = (_values[4][i] + _inhibitorySums[inhibitory[i]]) * _neuron.GabaaDecay;
            (_values[2][i], _values[3][i], _values[4][i]) = (ampa, nmda, gabaa);
            float current = _neuron.Current(_values[0][i], ampa, nmda, gabaa);
            float external = gainCurrent + (float)ExternalCurrent[i];
            if (_neuron.Step(_values[0][i], _values[1][i], current, external, out _values[0][i], out _values[1][i]))
            {
                _spikes.Add(i);
            }
        }
    }

    public void Advance(RandomGenerator generator, double gain, IStepClock clock) => Advance(generator, gain);

    public void RequireVoltages(double minimum, double maximum, long step) => VoltageBounds.Require(V, minimum, maximum, step);

    private double[] Shown(int vector) => Array.ConvertAll(_values[vector], value => (double)value);
}
