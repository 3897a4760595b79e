using System.Globalization;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Learning;

/// <summary>The parts of learning one by one.</summary>
public sealed class LearningPartsTests
{
    /// <summary>The equations of consolidation are the module's: tags, protein and weights to the last bit.</summary>
    [Fact]
    public void ConsolidationIsThatOfTheDualWeights()
    {
        // A rate of 1 over a time in which nothing falls back: what drives the module's weights is what they change by.
        ConsolidationParameters quick = PlasticNetworks.Quick with { Tau_f_s = 1e9, SynapsesForProtein = 2, Eta_f = 1.0 };
        var plasticity = new NetworkPlasticity { Rule = new() { W_max = 10.0 }, Consolidation = quick };
        double[] changes = [0.5, -0.25, 0.001, 0.0];
        var synapses = new PlasticSynapse[changes.Length];
        for (int i = 0; i < synapses.Length; i++)
        {
            synapses[i].Weight = 1.0 + changes[i];
        }

        var consolidation = new Consolidation(plasticity, 1.0, synapses.Length, 0.1);
        var module = new DualWeights(quick, [1.0, 1.0, 1.0, 1.0]);
        module.Step(0.1, [.. changes.Select(change => change / 0.1)]);
        consolidation.Step(synapses);
        for (int step = 0; step < 5; step++)
        {
            for (int i = 0; i < synapses.Length; i++)
            {
                Assert.Equal(module.Consolidated[i], consolidation.Consolidated[i], 1e-7);
                Assert.Equal(module.Tags[i], consolidation.Tags[i]);
                Assert.Equal(module.Total(i), synapses[i].Weight, 1e-7);
            }

            Assert.Equal(module.Protein, consolidation.Protein);
            module.Step(0.1, new double[4]);
            consolidation.Step(synapses);
        }

        Assert.True(consolidation.Protein > 0.1);
    }

    /// <summary>Tagged weights move towards the fast ones and not beyond; untagged ones stay.</summary>
    [Fact]
    public void ConsolidatedWeightsMoveTowardsTheFastOnes()
    {
        var plasticity = new NetworkPlasticity { Rule = new() { W_max = 10.0 }, Consolidation = PlasticNetworks.Quick with { Tau_f_s = 1e9, SynapsesForProtein = 2 } };
        PlasticSynapse[] synapses = [new() { Weight = 1.4 }, new() { Weight = 0.7 }, new() { Weight = 1.005 }];
        var consolidation = new Consolidation(plasticity, 1.0, synapses.Length, 0.02);
        double[] before = consolidation.Consolidated.ToArray();
        for (int step = 0; step < 50; step++)
        {
            consolidation.Step(synapses);
            Assert.InRange(consolidation.Consolidated[0], before[0] + 1e-9, 1.4);
            Assert.InRange(consolidation.Consolidated[1], 0.7, before[1] - 1e-9);
            Assert.Equal(1.0, consolidation.Consolidated[2]);
            before = consolidation.Consolidated.ToArray();
        }

        Assert.True(before[0] > 1.35 && before[1] < 0.75, $"{before[0]}, {before[1]}");
    }

    [Fact]
    public void TooFewTagsMakeNoProtein()
    {
        var plasticity = new NetworkPlasticity { Rule = new() { W_max = 10.0 }, Consolidation = PlasticNetworks.Quick with { SynapsesForProtein = 3 } };
        PlasticSynapse[] synapses = [new() { Weight = 1.4 }, new() { Weight = 0.7 }, new() { Weight = 1.0 }];
        var consolidation = new Consolidation(plasticity, 1.0, synapses.Length, 0.02);
        consolidation.Step(synapses);
        Assert.Equal([1.0, 1.0, 0.0], consolidation.Tags.ToArray());
        Assert.Equal(0.0, consolidation.Protein);
        Assert.Equal([1.0, 1.0, 1.0], consolidation.Consolidated.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void SpikesAreUnderwayForTheirDelay(int delay)
    {
        var underway = new SpikesUnderway(50, delay);
        for (int step = 0; step < 40; step++)
        {
            // Those that fired in the step before this one are named by it.
            int[] fired = [.. Enumerable.Range(0, 1 + (step % 3)).Select(i => step + i)];
            int sent = step - (delay - 1);
            int[] expected = sent < 0 ? [] : [.. Enumerable.Range(0, 1 + (sent % 3)).Select(i => sent + i)];
            Assert.Equal(expected, underway.Arriving(fired).ToArray());
            Assert.Equal(expected, underway.Take(fired).ToArray());
            Assert.Equal(expected, underway.Taken(fired).ToArray());
        }
    }

    [Fact]
    public void DelayThatFillsTheMemoryIsRefused()
    {
        NetworkParameters parameters = PlasticNetworks.Firing(3000) with { PConn = 0.0, Synapses = new() { Delay_ms = 90_000.0 } };
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Network.Create(parameters, 1, "accelerated"));
        Assert.Contains("delay_ms/dt_ms must be at most 715827 steps for 3000 neurons", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A pulse is whole in its own step, decays from then on, and comes again.</summary>
    [Fact]
    public void ModulatorIsItsLevelAndItsPulses()
    {
        var signal = new ModulatorSignal(new ModulatorParameters { Tonic = 0.5, Pulse = 2.0, Tau_ms = 0.4, FirstPulse_ms = 0.3, PulseEvery_ms = 0.5 }, 0.1);
        double pulses = 0.0;
        for (int step = 0; step < 30; step++)
        {
            pulses = (pulses * Math.Exp(-0.25)) + (step % 5 == 3 ? 2.0 : 0.0);
            Assert.Equal(0.5 + pulses, signal.Step(), 1e-14);
        }
    }

    [Fact]
    public void IncomingSynapsesAreTheOutgoingOnes()
    {
        var adjacency = OutgoingAdjacency.Draw(RandomStreams.FromSeed(3), 40, 0.3);
        var incoming = new IncomingSynapses(adjacency, 30);
        Connection[] connections = [.. adjacency.Connections().Where(connection => connection.Pre < 30)];
        int seen = 0;
        for (int target = 0; target < 40; target++)
        {
            int before = -1;
            foreach (IncomingSynapse synapse in incoming.Of(target))
            {
                Assert.Equal(new Connection(synapse.Source, target), connections[synapse.Place]);
                Assert.True(synapse.Source > before);
                before = synapse.Source;
                seen++;
            }
        }

        Assert.Equal(connections.Length, seen);
        Assert.True(seen > 200);
    }

    public static TheoryData<string, double> Wrong() => new()
    {
        { "modulator tonic", double.NaN },
        { "modulator pulse", double.PositiveInfinity },
        { "modulator tau_ms", 0.0 },
        { "first_pulse_ms", -1.0 },
        { "pulse_every_ms", 0.0 },
        { "pulse_every_ms/dt_ms", 1e20 },
        { "cool_every_ms", 0.0 },
        { "cool_every_ms/dt_ms", 1e20 },
        { "w_exc_nS of synapses that learn", 3.5 },
        { "tau_e_ms", 0.0 },
        { "gate_tau", 0.5 },
        { "tau_tag_s", 0.0 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ParameterThatIsOutOfRangeIsNamed(string name, double value)
    {
        NetworkParameters parameters = PlasticNetworks.Firing(4);
        NetworkParameters wrong = name switch
        {
            "modulator tonic" => parameters.With(p => p with { Modulator = p.Modulator with { Tonic = value } }),
            "modulator pulse" => parameters.With(p => p with { Modulator = p.Modulator with { Pulse = value } }),
            "modulator tau_ms" => parameters.With(p => p with { Modulator = p.Modulator with { Tau_ms = value } }),
            "first_pulse_ms" => parameters.With(p => p with { Modulator = p.Modulator with { FirstPulse_ms = value } }),
            "pulse_every_ms" or "pulse_every_ms/dt_ms" => parameters.With(p => p with { Modulator = p.Modulator with { PulseEvery_ms = value } }),
            "cool_every_ms" or "cool_every_ms/dt_ms" => parameters.With(p => p with { CoolEvery_ms = value }),
            "tau_e_ms" => parameters.With(p => p with { Rule = p.Rule with { Tau_e_ms = value } }),
            "gate_tau" => parameters.With(p => p with { Temperature = p.Temperature with { GateTau = value } }),
            "tau_tag_s" => parameters.With(p => p with { Consolidation = new() { Tau_tag_s = value } }),
            _ => parameters with { WExcNS = value },
        };
        foreach (string backend in NetworkBackends.Names)
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => Network.Create(wrong, 1, backend));
            Assert.StartsWith($"{name} must be", error.Message, StringComparison.Ordinal);
            double shown = name.EndsWith("/dt_ms", StringComparison.Ordinal) ? value / wrong.DtMs : value;
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"got {shown}"), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WrongNumberOfWeightsIsRefused()
    {
        NetworkLearning learning = Network.Create(PlasticNetworks.Firing(20), 1, "accelerated").Learning!;
        var error = Assert.Throws<ArgumentException>(() => learning.CopyWeights(new double[3]));
        Assert.StartsWith($"weights must have shape ({learning.Synapses},), got (3,)", error.Message, StringComparison.Ordinal);
    }
}
