using System.Globalization;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Backends.Reference;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Numerics.Singles;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Neurons;

/// <summary>Noise-free trajectories recorded from the ancestor: every backend and every width gives their bits.</summary>
public sealed class ConductanceGoldenTests
{
    private const int Variables = 5;

    private static readonly ConductanceParameters[] Neurons =
    [
        new() { Noise = 0.0 },
        new() { Noise = 0.0, AdaptationIncrement = 0.3 },
        new() { Noise = 0.0, Leak = 0.06, ExcitatoryTauMs = 4.0, InhibitoryTauMs = 8.0 },
        new() { Noise = 0.0, Threshold = 0.9 },
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ReferenceGivesTheRecordedBits(int set)
    {
        var population = new ReferencePopulation(PlanOf(set).Populations[0], 1.0, seed: 1);
        int spikes = 0;
        foreach (float[] row in Rows())
        {
            population.Drive[(int)SynapticEffect.Excitatory][0] = row[1];
            population.Drive[(int)SynapticEffect.Inhibitory][0] = row[2];
            population.Advance((long)row[0]);
            Compare(row, set, [.. population.State.Select(variable => variable[0])], population.Fired[0]);
            spikes += population.Fired[0] ? 1 : 0;
        }

        Assert.True(spikes >= 5, $"{spikes} spikes");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(1, false)]
    public void AcceleratedGivesTheRecordedBits(int set, bool fused)
    {
        CircuitPlan plan = PlanOf(set);
        var population = new PopulationRunner(plan.Populations[0], [], plan, 1, new AblatedParts(new CircuitSwitches { FusedNeurons = fused }));
        var neurons = new NeuronArrays(plan.Slots);
        var arrivals = new FusedArrivals(new SpikeArena(plan, 1));
        var spikes = new ulong[1];
        foreach (float[] row in Rows())
        {
            neurons.Drive(SynapticEffect.Excitatory).Values[0] = row[1];
            neurons.Drive(SynapticEffect.Inhibitory).Values[0] = row[2];
            population.Advance([], arrivals, neurons, (long)row[0], [], spikes, default(NoStepClock));
            Compare(row, set, [.. Enum.GetValues<StateVariable>().Select(variable => neurons[variable].Values[0])], spikes[0] == 1);
        }
    }

    [Fact]
    public void EveryWidthGivesTheBitsOfOneLane()
    {
        float[][] expected = Run(new FusedConductancePass<SingleLanes1>(3));
        Assert.Equal(expected, Run(new FusedConductancePass<SingleLanes128>(3)));
        Assert.Equal(expected, Run(new FusedConductancePass<SingleLanes256>(3)));
        Assert.Equal(expected, Run(new FusedConductancePass<SingleLanes512>(3)));
        Assert.Equal(expected, Run(new SeparateConductancePasses(3, 192)));
        Assert.True(expected[0].Max() > 0.9f);
    }

    // 150 neurons with noise under a drive that makes some of them reach the threshold; without resets.
    private static float[][] Run(IConductancePass pass)
    {
        CircuitPlan plan = PlanOf(new PopulationDescription { Name = "n", Size = 150, Inhibition = 0.25 });
        var constants = new ConductanceConstants(plan.Populations[0].Description, 1.0);
        var neurons = new NeuronArrays(plan.Slots);
        var reached = new ulong[3];
        for (int step = 0; step < 40; step++)
        {
            for (int i = 0; i < 150; i++)
            {
                neurons.Drive(SynapticEffect.Excitatory).Values[i] = (i * step % 17) / 1000.0f;
                neurons.Drive(SynapticEffect.Inhibitory).Values[i] = (i * step % 13) / 1000.0f;
                neurons.Drive(SynapticEffect.Signed).Values[i] = ((i + step) % 11 - 5) / 1000.0f;
            }

            pass.Run(neurons, plan.Populations[0], constants, step, reached);
        }

        return [.. Enum.GetValues<StateVariable>().Select(variable => neurons[variable].Values[..150].ToArray()), [.. reached.Select(word => (float)word)]];
    }

    private static CircuitPlan PlanOf(int set) => PlanOf(new PopulationDescription { Name = "n", Size = 1, Neuron = Neurons[set] });

    private static CircuitPlan PlanOf(PopulationDescription population)
    {
        var builder = new CircuitBuilder();
        builder.AddComponent("c").AddPopulation(population);
        return new CircuitPlan(builder.Build());
    }

    private static void Compare(float[] row, int set, float[] state, bool fired)
    {
        ReadOnlySpan<float> recorded = row.AsSpan(3 + (set * (Variables + 1)), Variables + 1);
        for (int v = 0; v < Variables; v++)
        {
            Assert.True(
                BitConverter.SingleToUInt32Bits(recorded[v]) == BitConverter.SingleToUInt32Bits(state[v]),
                $"step {row[0]}, {(StateVariable)v}: recorded {recorded[v]:R}, computed {state[v]:R}");
        }

        Assert.Equal(recorded[Variables] != 0.0f, fired);
    }

    // Recorded as decimals of binary64, which hold every binary32 number.
    private static float[][] Rows()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Goldens", "circuit_conductance.csv");
        float[][] rows = [.. File.ReadLines(file)
            .Where(line => char.IsAsciiDigit(line[0]))
            .Select(line => line.Split(',').Select(text => (float)double.Parse(text, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(200, rows.Length);
        return rows;
    }
}
