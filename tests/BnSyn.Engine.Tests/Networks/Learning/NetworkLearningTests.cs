using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Learning;

/// <summary>What a network learns, against the modules that it learns by and against mathematics.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class NetworkLearningTests
{
    public static TheoryData<string> Names() => [.. NetworkBackends.Names];

    /// <summary>Traces that are read now and then are those that decay in every step: the modules, step by step, come to the same weights.</summary>
    [Theory]
    [InlineData(0.1, 1.0)]
    [InlineData(0.3, 2.4)]
    public void WeightsAndTracesAreThoseOfTheModulesStepByStep(double dt, double delay)
    {
        const int steps = 3000;
        NetworkParameters parameters = PlasticNetworks.Firing(60).With(p => p with
        {
            Rule = new() { Eta = 2e-5, Tau_e_ms = 40.0, Tau_plus_ms = 11.0, Tau_minus_ms = 23.0, A_minus = 0.8, W_min = -1000.0, W_max = 1000.0 },
            Modulator = new() { Tonic = 0.3, Pulse = 2.0, Tau_ms = 30.0, FirstPulse_ms = 15.0, PulseEvery_ms = 45.0 },
            Temperature = new() { T0 = 0.2, Tc = 0.12, Alpha = 0.9 },
            CoolEvery_ms = 60.0,
        }) with { DtMs = dt, Synapses = new() { Delay_ms = delay } };
        Network network = Network.Create(parameters, 8, "accelerated");
        PlasticityParameters rule = parameters.Plasticity!.Rule;
        var pairs = new PairwiseStdp(rule, network.NExc, network.N, dt);
        var factors = new ThreeFactorRule(rule with { Eta = rule.Eta * dt }, network.NExc, network.N, dt);
        var pulses = new Neuromodulator(dt, 30.0);
        var temperature = new TemperatureSchedule(parameters.Plasticity.Temperature);
        double[] weights = [.. Enumerable.Repeat(1.0, network.NExc * network.N)];
        var eligibility = new double[weights.Length];
        var history = new List<int[]>();
        int first = (int)Math.Round(15.0 / dt);
        int every = (int)Math.Round(45.0 / dt);
        int cool = (int)Math.Round(60.0 / dt);
        for (int step = 0; step < steps; step++)
        {
            int[] fired = network.Spikes.ToArray();
            history.Add(fired);
            int sent = step + 1 - SynapticDelay.Steps(delay, dt);
            double n = 0.3 + pulses.Step(step >= first && (step - first) % every == 0 ? 2.0 : 0.0);
            var worth = new double[weights.Length];
            pairs.Step(Marks(sent < 0 ? [] : history[sent], network.NExc), Marks(fired, network.N), worth);
            factors.Step(weights, eligibility, n * temperature.Gate, worth);
            network.Step();
            if ((step + 1) % cool == 0)
            {
                temperature.Step();
            }
        }

        Assert.Equal(temperature.T, network.Learning!.Temperature);
        int place = 0;
        double largest = 0.0;
        foreach (Connection connection in network.Connections().Where(connection => connection.Pre < network.NExc))
        {
            int entry = (connection.Pre * network.N) + connection.Post;
            Assert.Equal(weights[entry], network.Learning.Weight(place), 1e-10);
            Assert.Equal(eligibility[entry], network.Learning.Eligibility(place), 1e-9);
            largest = Math.Max(largest, Math.Abs(weights[entry] - 1.0));
            place++;
        }

        Assert.Equal(network.Learning.Synapses, place);
        Assert.True(largest > 0.01, $"{largest} nS");
    }

    /// <summary>What one neuron's spike opens in the other is there d steps later, not before, whatever its transmitter.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void SpikeArrivesAfterItsDelayAndNotBefore(string backend)
    {
        for (int d = 1; d <= 25; d++)
        {
            foreach (int sender in new[] { 0, 1 })
            {
                NetworkParameters parameters = PlasticNetworks.Firing(2) with
                {
                    FracInhib = 0.5, PConn = 1.0, ExtRateHz = 0.0, ExternalCurrentPA = 0.0, Synapses = new() { Delay_ms = d * 0.1 },
                };
                Network network = Network.Create(parameters, 3, backend);
                double[] kick = sender == 0 ? [5000.0, 0.0] : [0.0, 5000.0];
                while (network.Step(kick).A_t1 == 0)
                {
                    Assert.True(network.StepIndex < 1000);
                }

                Assert.Equal([sender], network.Spikes.ToArray());
                for (int later = 1; later <= d; later++)
                {
                    Assert.Equal(0.0, network.GAmpa[1] + network.GGabaa[0]);
                    Assert.Equal(0, network.SynapticEvents);
                    network.Step([0.0, 0.0]);
                }

                Assert.True((sender == 0 ? network.GAmpa[1] : network.GGabaa[0]) > 0.0, $"{d} steps");
                Assert.Equal(1, network.SynapticEvents);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WeightsStayWithinTheirLimits(string backend)
    {
        NetworkParameters parameters = PlasticNetworks.Firing(100).With(p => p with { Rule = p.Rule with { Eta = 0.05, W_min = 0.5, W_max = 1.5, A_minus = 1.0 } });
        Network network = Network.Create(parameters, 2, backend);
        var least = 1.0;
        var most = 1.0;
        for (int step = 0; step < 2000; step++)
        {
            network.Step();
            double[] weights = network.Weights();
            least = Math.Min(least, weights.Min());
            most = Math.Max(most, weights.Max());
        }

        // Both are reached, and neither is passed.
        Assert.Equal(0.5, least);
        Assert.Equal(1.5, most);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WithoutModulatorNothingChanges(string backend)
    {
        Network network = PlasticNetworks.Run(PlasticNetworks.Firing(100).With(p => p with { Modulator = new() { Tonic = 0.0 } }), 2, backend, 2000);
        Assert.All(network.Weights(), weight => Assert.Equal(1.0, weight));
        Assert.Contains(Enumerable.Range(0, network.Learning!.Synapses), synapse => Math.Abs(network.Learning.Eligibility(synapse)) > 0.1);
    }

    /// <summary>Hot, the gate is open; cold, it is closed to the last bit here, and the weights stand still whatever fires.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ClosedGateFreezesTheWeights(string backend)
    {
        Network network = PlasticNetworks.Run(PlasticNetworks.Firing(100).With(p => p with { Temperature = new() { T0 = 40.0, Tc = 30.0, Alpha = 0.5 }, CoolEvery_ms = 50.0 }), 2, backend, 1000);
        Assert.Equal(0.0, network.Learning!.Gate);
        double[] frozen = network.Weights();
        Assert.Contains(frozen, weight => weight != 1.0);
        long events = network.SynapticEvents;
        for (int step = 0; step < 2000; step++)
        {
            network.Step();
        }

        Assert.True(network.SynapticEvents > events + 1000);
        Assert.Equal(frozen, network.Weights());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StepAllocatesNothing(string backend)
    {
        NetworkParameters parameters = PlasticNetworks.Firing(150).With(p => p with { Rule = p.Rule with { Tau_plus_ms = 0.5 }, Consolidation = PlasticNetworks.Quick });
        Network network = Network.Create(parameters, 4, backend, threads: 2);
        void Run()
        {
            for (int i = 0; i < 200; i++)
            {
                network.Step();
            }
        }

        Run();
        Assert.Equal(80, network.Learning!.SweepSteps);
        Assert.Equal(0, Allocations.Of(Run));
        Assert.True(network.SynapticEvents > 1000);
    }

    /// <summary>
    /// Neurons that fire on their own, at random, come to the mean weight that their rates say: each spike of the target is worth A+ times the source's
    /// mean trace, each arrival A- times the target's, and where A+·τ+ = A-·τ- these cancel.
    /// </summary>
    [Fact]
    public void MeanWeightOfRandomSpikingIsThatOfTheRates()
    {
        double strengthened = MeanChange(aPlus: 1.0, aMinus: 0.0, out double expected);
        Assert.Equal(expected, strengthened, 0.05 * expected);
        double weakened = MeanChange(aPlus: 0.0, aMinus: 0.5, out expected);
        Assert.Equal(expected, weakened, -0.05 * expected);
        double balanced = MeanChange(aPlus: 1.0, aMinus: 0.5, out expected);
        Assert.Equal(0.0, expected, 0.02 * strengthened);
        Assert.Equal(0.0, balanced, 0.06 * strengthened);
        Assert.True(strengthened > 0.0 && weakened < 0.0);
    }

    private static double MeanChange(double aPlus, double aMinus, out double expected)
    {
        const int steps = 20_000;
        const double dt = 0.1;
        const double weight = 1e-6;
        NetworkParameters parameters = PlasticNetworks.Firing(120).With(p => p with
        {
            Rule = new() { Eta = 1e-12, A_plus = aPlus, A_minus = aMinus, Tau_plus_ms = 10.0, Tau_minus_ms = 20.0, Tau_e_ms = 100.0, W_max = 2e-6 },
        }) with
        {
            // Weights of a millionth of a nS: none hears the others. Without adaptation rates are steady.
            PConn = 0.5, WExcNS = weight, WInhNS = 0.0, ExtRateHz = 500.0, ExtWNS = 12.0, ExternalCurrentPA = 0.0, AdEx = new() { A_nS = 0.0, B_pA = 0.0 },
        };
        Network network = Network.Create(parameters, 17, "accelerated");
        var spikes = new double[network.N];
        for (int step = 0; step < steps; step++)
        {
            network.Step();
            foreach (int neuron in network.Spikes)
            {
                spikes[neuron]++;
            }
        }

        double sum = 0.0;
        int count = 0;
        double onePair = MeanChangeOfRates(aPlus, aMinus, steps, dt, 1e-12);
        foreach (Connection connection in network.Connections().Where(connection => connection.Pre < network.NExc))
        {
            sum += onePair * (spikes[connection.Pre] / steps) * (spikes[connection.Post] / steps);
            count++;
        }

        Assert.True(spikes.Average() > 10.0, $"{spikes.Average()} spikes");
        expected = sum / count;
        return network.Weights().Average() - weight;
    }

    // The mean of the equations for trains of one spike per step: it grows with the product of the rates.
    private static double MeanChangeOfRates(double aPlus, double aMinus, int steps, double dt, double eta)
    {
        (double x, double y, double e, double w) = (0.0, 0.0, 0.0, 0.0);
        for (int step = 0; step < steps; step++)
        {
            x *= Math.Exp(-dt / 10.0);
            y *= Math.Exp(-dt / 20.0);
            e = (e * Math.Exp(-dt / 100.0)) + (aPlus * x) - (aMinus * y);
            w += eta * dt * e;
            x += 1.0;
            y += 1.0;
        }

        return w;
    }

    private static bool[] Marks(int[] neurons, int count)
    {
        var marks = new bool[count];
        foreach (int neuron in neurons.Where(neuron => neuron < count))
        {
            marks[neuron] = true;
        }

        return marks;
    }
}
