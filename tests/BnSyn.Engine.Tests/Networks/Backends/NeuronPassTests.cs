using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics.Lanes;
using BnSyn.Engine.Random;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Backends;

/// <summary>The vector text of the equations against the scalar one, over states that no run would reach in a short time.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class NeuronPassTests
{
    [Fact]
    public void TwoNeuronsSideBySideHaveTheBitsOfOneAfterTheOther() => CheckWidth(p => new VectorNeuronPass<Lanes128>(p));

    [Fact]
    public void FourNeuronsSideBySideHaveTheBitsOfOneAfterTheOther() => CheckWidth(p => new VectorNeuronPass<Lanes256>(p));

    [Fact]
    public void EightNeuronsSideBySideHaveTheBitsOfOneAfterTheOther() => CheckWidth(p => new VectorNeuronPass<Lanes512>(p));

    [Fact]
    public void RegistersOnTheStackLieAtTheBeginningOfALineWhereverThePassIsCalledFrom()
    {
        var population = new Population(1);
        var pass = new VectorNeuronPass<Lanes512>(population.Parameters);
        population.Run(pass);

        int[] offLine = [.. Enumerable.Range(1, 4).Select(units => From(16 * units, () => population.Run(pass)))];

        // What is below the unit of the stack cannot be mended, and is not there in a frame with registers.
        Assert.All(offLine, bytes => Assert.InRange(bytes, 0, 15));
    }

    // Other tests use the same code meanwhile, from stacks of their own: what the last pass saw may be theirs, and holds as well.
    private static int From(int room, Action pass)
    {
        Span<byte> taken = stackalloc byte[room];
        pass();
        Assert.Equal(0, taken[^1]);
        return VectorNeuronPass<Lanes512>.OffLine;
    }

    private static void CheckWidth(Func<NetworkParameters, INeuronPass> create)
    {
        int spikes = 0;
        int refused = 0;
        var lengths = new HashSet<int>();
        var config = Config.QuickThrowOnFailure.WithReplay(20260101, 43).WithMaxTest(700);
        Check.One(config, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            var expected = new Population(seed);
            var actual = new Population(seed);
            lengths.Add(expected.Neurons);
            NeuronPassResult one = expected.Run(new ScalarNeuronPass(expected.Parameters));
            NeuronPassResult many = actual.Run(create(actual.Parameters));
            Assert.Equal(one, many);
            Assert.Equal(expected.Bits(one.Spikes), actual.Bits(many.Spikes));
            spikes += one.Spikes;
            refused += one.Finite ? 0 : 1;
        }));

        // Nothing vacuous: neurons fire, non-finite states are seen, every length up to beyond eight vectors occurs.
        Assert.True(spikes > 1000, $"{spikes} spikes");
        Assert.InRange(refused, 5, 500);
        Assert.Equal(71, lengths.Count);
    }

    /// <summary>Random neurons: plausible ones, and now and then a value that leaves every ordinary path.</summary>
    private sealed class Population
    {
        private static readonly double[] Rare =
        [
            0.0, -0.0, -55.0, 1e-300, -1e-300, double.Epsilon, 1e6, -1e6, 1e300, -1e300, double.NaN,
            double.PositiveInfinity, double.NegativeInfinity,
        ];

        private readonly NetworkState _state;
        private readonly ulong[] _events;
        private readonly double _gain;

        internal Population(int seed)
        {
            var random = new System.Random(seed);
            Neurons = random.Next(0, 71);
            double rare = random.Next(4) == 0 ? 0.01 : 0.0;
            Parameters = new NetworkParameters
            {
                ExtWNS = random.NextDouble(),
                DtMs = 0.01 + (0.5 * random.NextDouble()),
                AdEx = new AdExParameters
                {
                    DeltaT_mV = random.Next(2) == 0 ? 2.0 : 0.3 + (3.0 * random.NextDouble()),
                    C_pF = 50.0 + (300.0 * random.NextDouble()),
                    Tauw_ms = 10.0 + (300.0 * random.NextDouble()),
                    A_nS = 5.0 * random.NextDouble(),
                },
                Synapses = new SynapseParameters { Mg_mM = 0.1 + random.NextDouble(), E_GABAA_mV = -80.0 + random.NextDouble() },
            };
            _gain = 0.2 + (4.8 * random.NextDouble());
            _state = new NetworkState(Neurons, -70.0, new RandomGenerator(seed));
            _events = [.. Enumerable.Range(0, (Neurons + 63) / 64).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];
            Fill(_state.V, -100.0, 60.0);
            Fill(_state.W, -200.0, 600.0);
            Fill(_state.GAmpa, 0.0, 30.0);
            Fill(_state.GNmda, 0.0, 30.0);
            Fill(_state.GGabaa, 0.0, 30.0);
            Fill(_state.ExternalCurrent, -300.0, 900.0);
            Fill(_state.ExcitatoryInput, 0.0, 10.0);
            Fill(_state.InhibitoryInput, 0.0, 10.0);

            void Fill(Span<double> values, double from, double to)
            {
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = random.NextDouble() < rare
                        ? Rare[random.Next(Rare.Length)]
                        : from + ((to - from) * random.NextDouble());
                }
            }
        }

        internal int Neurons { get; }

        internal NetworkParameters Parameters { get; }

        internal NeuronPassResult Run(INeuronPass pass)
        {
            var step = new NeuronStep(_state, _gain, _events, _state.ExternalCurrent, _state.ExcitatoryInput, _state.InhibitoryInput);
            return pass.Run(step, 0, Neurons, new NeuronPassResult(0, Finite: true));
        }

        // NaNs are equal whatever their payload: IEEE 754 does not say which of two operands' payloads survives.
        internal IEnumerable<long> Bits(int spikes) => new[]
        {
            _state.NextV, _state.NextW, _state.GAmpa, _state.GNmda, _state.GGabaa, _state.ExcitatoryInput, _state.InhibitoryInput,
        }.SelectMany(vector => vector.Values.ToArray())
            .Select(value => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value))
            .Concat(_state.NextSpikeIds.Take(spikes).Select(id => (long)id));
    }
}
