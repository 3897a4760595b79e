using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using Xunit;

namespace BnSyn.Engine.Tests.Circuits.Learning;

/// <summary>Every rule against its formula, written down again in binary64 and advanced step by step.</summary>
public sealed class LearningRuleTests
{
    // Spikes of two sources; target k relays source k two steps later through a strong synapse.
    private static readonly int[][] SourceSteps = [[0, 3, 4, 40, 90, 130], [2, 41, 60, 61, 62, 200]];

    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    public void ShortTermPlasticityFollowsTsodyksAndMarkram(string backend)
    {
        // The sum of arrivals is read off the conductance, which forgets within a step.
        int[] spikes = [1, 2, 5, 30, 31, 32, 33, 200, 500];
        var builder = new CircuitBuilder();
        builder.AddComponent("c")
            .AddPopulation(new PopulationDescription { Name = "input", Size = 1, Kind = PopulationKind.Input, Frames = Frames([spikes], 600) })
            .AddPopulation(new PopulationDescription { Name = "n", Size = 1, Neuron = new ConductanceParameters { ExcitatoryTauMs = 0.001, Noise = 0.0 } })
            .AddSynapses(new SynapsesDescription { Name = "s", Target = "n", Source = "input", Weights = new WeightLaw { Mean = 0.01 }, ShortTerm = new ShortTermParameters { Utilisation = 0.4, RecoveryMs = 150.0, FacilitationMs = 50.0 } });
        Circuit circuit = Circuit.Create(builder.Build(), 1, backend);
        double u = 0.4;
        double x = 1.0;
        int last = -1;
        foreach (int spike in spikes)
        {
            if (last >= 0)
            {
                double left = x * (1.0 - u);
                x = 1.0 + ((left - 1.0) * Math.Exp(-(spike - last) / 150.0));
                u = 0.4 + (u * 0.6 * Math.Exp(-(spike - last) / 50.0));
            }

            last = spike;
            circuit.Run(spike + 2 - circuit.Steps);
            Assert.Equal(0.01 * u * x, circuit.State(StateVariable.Excitation, "c.n")[0], 1e-7);
        }
    }

    [Theory]
    [InlineData("reference", null, 0.0)]
    [InlineData("accelerated", null, 0.0)]
    [InlineData("reference", 0.891, 0.5)]
    [InlineData("accelerated", 0.891, 0.5)]
    public void EligibilityFollowsItsEquationsStepByStep(string backend, double? difference, double depression)
    {
        var rule = new EligibilityParameters
        {
            Modulator = "m", TraceMs = 80.0, Depression = depression, TemporalDifference = difference, Rate = 0.01, Lowest = 0.001, Highest = 0.05,
        };
        const int Steps = 260;
        Circuit circuit = Learner(backend, rule, null);
        double[,] weights = { { 0.02, 0.02 }, { 0.02, 0.02 } };
        double[,] e = new double[2, 2];
        double[,] z = new double[2, 2];
        double[] x = new double[2];
        int[] lastSpikes = [int.MinValue, int.MinValue];
        double prediction = 0.0;
        for (int t = 0; t < Steps; t++)
        {
            circuit.Run(1);
            for (int j = 0; j < 2; j++)
            {
                bool arrives = SourceSteps[j].Contains(t - 1);
                x[j] = (x[j] * Math.Exp(-1.0 / 20.0)) + (arrives ? 1.0 : 0.0);
                for (int i = 0; i < 2; i++)
                {
                    e[i, j] *= Math.Exp(-1.0 / 80.0);
                    z[i, j] *= difference ?? 0.0;
                    int since = lastSpikes[i] == int.MinValue ? int.MaxValue : t - lastSpikes[i];
                    e[i, j] -= arrives && since <= 100 ? depression * Math.Exp(-since / 20.0) : 0.0;
                }
            }

            for (int i = 0; i < 2; i++)
            {
                if (!SourceSteps[i].Contains(t - 2))
                {
                    continue;
                }

                lastSpikes[i] = t;
                for (int j = 0; j < 2; j++)
                {
                    e[i, j] += x[j];
                    z[i, j] += difference is null ? 0.0 : x[j];
                }
            }

            if ((t + 1) % 50 == 0)
            {
                double error = ((t + 1) / 50 % 2 == 1 ? 1.0 : -1.0) - prediction;
                prediction += 0.1 * error;
                for (int k = 0; k < 4; k++)
                {
                    weights[k / 2, k % 2] = Math.Clamp(weights[k / 2, k % 2] + (0.01 * error * (e[k / 2, k % 2] + z[k / 2, k % 2])), 0.001, 0.05);
                }
            }
        }

        Assert.Equal(SourceSteps[0].Length, circuit.Activity("c.n").Spikes - SourceSteps[1].Length);
        Assert.All(Enumerable.Range(0, 4), k => Assert.Equal(e[k / 2, k % 2], circuit.Traces("c.learning")![k], 1e-5));
        Assert.All(Enumerable.Range(0, 4), k => Assert.Equal(weights[k / 2, k % 2], circuit.Weights("c.learning")[k], 1e-6));
        Assert.All(weights.Cast<double>(), weight => Assert.NotEqual(0.02, weight, 1e-3));
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    public void HebbianLearningGrowsWhatIsActiveTogetherAndKeepsTheSumOfARow(string backend)
    {
        const double Rate = 0.004;
        Circuit circuit = Learner(backend, null, new HebbianParameters { Rate = Rate });
        double[,] weights = { { 0.02, 0.02 }, { 0.02, 0.02 } };
        for (int t = 0; t < 260; t++)
        {
            circuit.Run(1);
            for (int i = 0; i < 2; i++)
            {
                if (!SourceSteps[i].Contains(t - 2))
                {
                    continue;
                }

                double[] row = [.. Enumerable.Range(0, 2).Select(j => weights[i, j] + (SourceSteps[j].Contains(t - 1) ? Rate : 0.0))];
                for (int j = 0; j < 2; j++)
                {
                    weights[i, j] = row[j] * 0.04 / row.Sum();
                }
            }
        }

        float[] learned = circuit.Weights("c.learning");
        Assert.All(Enumerable.Range(0, 4), k => Assert.Equal(weights[k / 2, k % 2], learned[k], 1e-7));
        Assert.Equal(0.04, learned[0] + learned[1], 1e-7);
        Assert.True(learned[3] - learned[2] > 0.001, $"{learned[3]} and {learned[2]}");
    }

    [Fact]
    public void ManyCoincidencesFoldTheFactorIntoTheRowWithoutLosingTheSum()
    {
        var builder = new CircuitBuilder();
        builder.AddComponent("c")
            .AddPopulation(new PopulationDescription { Name = "input", Size = 40, Kind = PopulationKind.Random, RateHz = 200.0 })
            .AddPopulation(new PopulationDescription { Name = "n", Size = 20 })
            .AddSynapses(new SynapsesDescription
            {
                Name = "s", Target = "n", Source = "input", Hebbian = new HebbianParameters { Rate = 0.02 },
                Weights = new WeightLaw { Distribution = WeightDistribution.Uniform, Mean = 0.05, Spread = 0.02, Density = 0.6 },
            });
        CircuitDescription description = builder.Build();
        Circuit circuit = Circuit.Create(description, 1);
        float[] before = circuit.Weights("c.s");
        circuit.Run(3000);
        float[] after = circuit.Weights("c.s");
        Assert.True(circuit.Activity("c.n").Spikes > 1000);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(before.AsSpan(i * 40, 40).ToArray().Sum(), after.AsSpan(i * 40, 40).ToArray().Sum(), 1e-4);
        }

        Assert.Equal(before.Select(weight => weight == 0.0f), after.Select(weight => weight == 0.0f));
        Circuit reference = Circuit.Create(description, 1, "reference");
        reference.Run(3000);
        Assert.Equal(reference.Weights("c.s"), after);
    }

    private static Circuit Learner(string backend, EligibilityParameters? eligibility, HebbianParameters? hebbian)
    {
        // Input → first (one to one, strong) → n (one to one, strong), and input → n by the synapses that learn, too weak to fire it.
        var builder = new CircuitBuilder();
        builder.AddModulator(new ModulatorDescription("m", 50, [1.0, -1.0], 0.1));
        builder.AddComponent("c")
            .AddPopulation(new PopulationDescription { Name = "input", Size = 2, Kind = PopulationKind.Input, Frames = Frames(SourceSteps, 260) })
            .AddPopulation(new PopulationDescription { Name = "first", Size = 2, Neuron = SmallCircuits.Relay })
            .AddPopulation(new PopulationDescription { Name = "n", Size = 2, Neuron = SmallCircuits.Relay with { Threshold = 2.0 } })
            .AddSynapses(SmallCircuits.OneToOne("in", "first", "input"))
            .AddSynapses(SmallCircuits.OneToOne("on", "n", "first") with { Weights = new WeightLaw { Mean = 50.0, OneToOne = true } })
            .AddSynapses(new SynapsesDescription { Name = "learning", Target = "n", Source = "input", Weights = new WeightLaw { Mean = 0.02 }, Eligibility = eligibility, Hebbian = hebbian });
        return Circuit.Create(builder.Build(), 1, backend);
    }

    private static IReadOnlyList<int>[] Frames(int[][] spikes, int steps) =>
        [.. Enumerable.Range(0, steps).Select(step => Enumerable.Range(0, spikes.Length).Where(source => spikes[source].Contains(step)).ToArray())];
}
