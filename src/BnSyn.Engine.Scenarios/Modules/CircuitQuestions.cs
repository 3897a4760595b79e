using System.Text.Json;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Backends.Reference;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Scenarios.Circuits;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>What can be asked of circuits besides letting them run: what the library describes, who does what, and what is told of a run.</summary>
internal static class CircuitQuestions
{
    private static readonly CircuitLevel[] Levels = Enum.GetValues<CircuitLevel>();

    private static readonly (int Regions, int Tracts, int Neurons)[] Sizes = [(2, 0, 40), (2, 2, 61), (3, 4, 90), (20, 135, 700), (3, 0, 99)];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. AncestorWeights.All.Select(matrix => new Question($"the law of {matrix.Name}", answer =>
        {
            answer.Add(JsonSerializer.Serialize(matrix));
            answer.Add(JsonSerializer.Serialize(AncestorWeights.Law(matrix.Name)));
        })),
        .. from level in Levels
           from scale in new[] { 0.07, 0.5, 1.0 }
           select new Question(FormattableString.Invariant($"the sensorimotor circuit, {level}, {scale}"), answer => answer.Add(JsonSerializer.Serialize(SensorimotorCircuit.Describe(level, scale)))),
        .. from level in Levels
           from size in Sizes
           select new Question($"a circuit of {size.Regions} regions and {size.Tracts} tracts, {level}", answer => answer.Add(JsonSerializer.Serialize(RegionsCircuit.Describe(size.Regions, size.Tracts, size.Neurons, level)))),
        new("regions that there are none of", answer =>
        {
            foreach (var (regions, tracts, neurons) in new[] { (1, 0, 100), (51, 0, 2000), (2, 3, 100), (2, -1, 100), (20, 136, 700), (3, 2, 59), (3, 2, 50_001), (3, 2, 60), (50, 0, 50_000) })
            {
                answer.Try(() => answer.Add(RegionsCircuit.Describe(regions, tracts, neurons).Neurons));
            }
        }),
        .. from level in Levels
           from backend in CircuitBackends.Names
           select new Question($"three regions run by {backend}, {level}", answer => Run(answer, RegionsCircuit.Describe(3, 5, 120, level), backend)),
        .. Levels.SelectMany(level => new[] { 1, 2, 3, 4, 7 }.Select(threads => new Question($"who does what of the sensorimotor circuit, {level}, {threads} threads", answer =>
        {
            Shares(answer, SensorimotorCircuit.Describe(level, 0.1), threads);
            Shares(answer, RegionsCircuit.Describe(4, 7, 120, level), threads);
        }))),
        new("powers of a decay, to where nothing is left", answer =>
        {
            foreach (var powers in new[] { new PowerTable(2.5), new PowerTable(0.1), new PowerTable(40.0), PowerTable.OfFactor(0.5), PowerTable.OfFactor(0.97) })
            {
                answer.Add(Enumerable.Range(0, 700).Select(steps => powers.After(steps)).ToArray());
            }
        }),
        new("a conductance that is all but gone", answer =>
        {
            foreach (var conductance in new[] { 0.0f, 9.99e-31f, 1e-30f, 1.0000001e-30f, 1.005e-30f, 1.02e-30f, 1.0f, -1.0f })
            {
                answer.Add(ConductanceEquation.Decayed(new SingleLanes1(conductance), 1.0f).Value);
            }
        }),
        .. new[] { 0.0, 0.4 }.Select(depression => new Question(FormattableString.Invariant($"traces between two rewards, depression {depression}"), answer => Traces(answer, depression))),
        new("inputs that there are none of", answer =>
        {
            var circuit = Circuit.Create(ProbedCircuit.Of(new()), seed: 2);
            foreach (var (population, neuron) in new[] { ("first.input", 36), ("first.input", 37), ("first.input", 38), ("first.input", -1), ("first.e", 0), ("first.nobody", 0), ("", 0) })
            {
                answer.Try(() => circuit.SetInput(population, [[neuron]]));
            }

            answer.Try(() => circuit.Weights("first.none"));
            answer.Try(() => circuit.Traces("first.none"));
            answer.Try(() => circuit.Delivered("first.none"));
            answer.Try(() => circuit.Activity("first.none"));
            answer.Try(() => circuit.State(StateVariable.Potential, "first.none"));
            answer.Try(() => Circuit.Create(circuit.Description, 1, "nobody"));
            answer.Try(() => Circuit.Create(circuit.Description, 1, options: new CircuitOptions { Threads = 0 }));
            answer.Try(() => Circuit.Create(circuit.Description, 1, options: new CircuitOptions { Threads = 65 }));
        }),
        new("phases of all rhythms", answer =>
        {
            foreach (var dt in new[] { 1.0, 0.5, 0.1 })
            {
                var oscillators = Circuit.Create(new CircuitBuilder(dt).AddOne().Build(), 1).Oscillators;
                foreach (var step in new[] { 0L, 1L, 49L, 50L, 499L, 500L, 1_000_003L })
                {
                    answer.Add(Enum.GetValues<Rhythm>().Select(rhythm => oscillators.Phase(rhythm, step)).ToArray());
                }
            }
        }),
        new("names of every kind", Names),
        .. new[] { 0.05, 1.0 }.Select(density => new Question(FormattableString.Invariant($"synapses of active axons, density {density}"), answer =>
        {
            var circuit = ProbedCircuit.Of(new() { Afferents = ProbedCircuit.Constant with { Density = density } });
            var backend = new AcceleratedCircuitBackend(new CircuitPlan(circuit), 7, 1, new CircuitParts(Registers.Widest));
            for (var run = 0; run < 2; run++)
            {
                for (var step = 0; step < 40; step++)
                {
                    backend.Advance(1);
                    answer.Add(backend.ActiveSynapses);
                }

                backend.Reset();
                answer.Add(backend.ActiveSynapses);
            }
        })),
        new("the same wiring with other constants", answer => answer.Add(JsonSerializer.Serialize(
            ProbedCircuit.Of(new()).With(population => population with { Winners = 0.25 }, synapses => synapses with { Weights = synapses.Weights with { Mean = 0.01 } })))),
        .. CircuitBackends.Names.Select(backend => new Question($"neurons that nothing joins, run by {backend}", answer =>
        {
            var circuit = Circuit.Create(new CircuitBuilder().AddOne().Build(), seed: 5, backend);
            answer.Add(circuit.Threads);
            circuit.Run(150);
            answer.Add(CircuitDigest.Compute(circuit));
        })),
        .. CircuitBackends.Names.Select(backend => new Question($"inputs of about a word of 64 neurons, run by {backend}", answer => Inputs(answer, backend))),
        new("winners by their potentials, of either sign and equal", answer =>
        {
            float[] potentials = [.. Enumerable.Range(0, 130).Select(i => (float)((i * 37 % 29) - 14) * (i % 5 == 0 ? 1e-3f : 1.5f)), 0.0f, -0.0f, float.MaxValue, -float.MaxValue];
            var selection = new WinnerSelection(potentials.Length);
            foreach (var (step, most) in from step in new[] { 1, 2, 7 } from most in new[] { 0, 1, 2, 5, 19, 20, 66, 67, 133, 134 } select (step, most))
            {
                var row = new ulong[(potentials.Length + 63) / 64];
                for (var neuron = 0; neuron < potentials.Length; neuron += step)
                {
                    row[neuron / 64] |= 1UL << (neuron % 64);
                }

                selection.Keep(row, potentials, most);
                Array.ForEach(row, answer.Add);
            }
        }),
        .. CircuitBackends.Names.Select(backend => new Question($"neurons of other capacitance, rest and reset, {backend}", answer =>
        {
            var circuit = Circuit.Create(ProbedCircuit.Of(new() { Neuron = new ConductanceParameters { Capacitance = 1.7, LeakReversal = 0.15, Reset = 0.06, Threshold = 0.4, RefractoryMs = 2.0 } }), seed: 3, backend);
            for (var look = 0; look < 6; look++)
            {
                circuit.Run(20);
                answer.Add(circuit.TotalSpikes);
                answer.Add(CircuitDigest.Compute(circuit));
            }
        })),
        new("what learning synapses are unless they are told otherwise", answer =>
        {
            answer.Add(JsonSerializer.Serialize(new EligibilityParameters { Modulator = "m" }));
            answer.Add(JsonSerializer.Serialize(new HebbianParameters()));
            answer.Add(JsonSerializer.Serialize(new ShortTermParameters()));
            answer.Add(JsonSerializer.Serialize(new PopulationDescription { Name = "n", Size = 1 }));
            answer.Add(EligibilityConstants.SmallestTrace);
        }),
        .. Levels.Select(level => new Question($"the smallest sensorimotor circuit, {level}", answer => answer.Add(JsonSerializer.Serialize(SensorimotorCircuit.Describe(level, 0.01))))),
        .. CircuitBackends.Names.Select(backend => new Question($"which backend runs a circuit, {backend}", answer => answer.Add(Circuit.Create(new CircuitBuilder().AddOne().Build(), seed: 5, backend).BackendName))),
        new("what spikes are worth that come at once, soon and late", answer =>
        {
            var state = new ShortTermState(new() { Utilisation = 0.3, RecoveryMs = 40.0, FacilitationMs = 25.0 }, 3, 1.0);
            foreach (var (source, step) in new[] { (0, 0L), (0, 1L), (0, 5L), (1, 1L), (1, 2L), (2, 7L), (0, 400L), (2, 900L), (2, 901L) })
            {
                answer.Add([state.Arrive(source, step)]);
            }

            state.Reset();
            answer.Add([state.Arrive(0, 3), state.Arrive(1, 3)]);
        }),
        new("words of populations of every size", answer =>
        {
            foreach (var size in new[] { 1, 2, 63, 64, 65, 127, 128, 129 })
            {
                var plan = new PopulationPlan(0, 0, "c.n", 0, new PopulationDescription { Name = "n", Size = size });
                answer.Add(plan.Words);
                answer.Add(plan.Slots);
                for (var word = 0; word < plan.Words; word++)
                {
                    answer.Add(plan.Present(word));
                }
            }
        }),
        new("rows of weights that grow until they are folded", answer =>
        {
            var weights = new float[3, 7];
            for (var weight = 0; weight < weights.Length; weight++)
            {
                weights[weight / 7, weight % 7] = weight % 4 == 3 ? 0.0f : 0.1f + (0.05f * weight);
            }

            var rule = new ReferenceHebbian(weights, 0.011f);
            for (var step = 0; step < 400; step++)
            {
                rule.Learn([.. Enumerable.Range(0, 7).Select(source => (source + step) % 3 != 0)], [.. Enumerable.Range(0, 3).Select(target => (target + step) % 4 != 0)]);
                answer.Add(Enumerable.Range(0, 3).Select(target => rule.Factor(target)).ToArray());
            }

            answer.Add([.. weights.Cast<float>()]);
        }),
        .. CircuitBackends.Names.Select(backend => new Question($"weights that grow and are folded now and then, {backend}", answer =>
        {
            var circuit = Circuit.Create(ProbedCircuit.Of(new() { Hebbian = new HebbianParameters { Rate = 0.004 } }), seed: 4, backend);
            for (var look = 0; look < 25; look++)
            {
                circuit.Run(12);
                foreach (var synapses in circuit.Synapses)
                {
                    answer.Add(circuit.Weights(synapses).Sum(weight => (double)weight));
                }

                answer.Add(CircuitDigest.Compute(circuit));
            }

            circuit.Reset();
            circuit.Run(40);
            answer.Add(CircuitDigest.Compute(circuit));
        })),
        .. CircuitBackends.Names.Select(backend => new Question($"states that are set, {backend}", answer =>
        {
            var circuit = Circuit.Create(RegionsCircuit.Describe(2, 2, 61), seed: 6, backend);
            foreach (var (variable, population) in from variable in Enum.GetValues<StateVariable>() from population in circuit.Populations select (variable, population))
            {
                try
                {
                    circuit.SetState(variable, population, [.. circuit.State(variable, population).Select((value, neuron) => value + (0.01f * (neuron % 5)))]);
                }
                catch (CircuitException)
                {
                    answer.Add(-1);
                }
            }

            circuit.Run(30);
            answer.Add(CircuitDigest.Compute(circuit));
        })),
        .. CircuitBackends.Names.Select(backend => new Question($"a circuit whose inputs were others before it began anew, {backend}", answer =>
        {
            var circuit = Circuit.Create(ProbedCircuit.Of(new()), seed: 2, backend);
            circuit.SetInput("first.input", [[0, 5, 36], [], [7]]);
            circuit.Run(40);
            answer.Add(CircuitDigest.Compute(circuit));
            circuit.Reset();
            circuit.Run(40);
            answer.Add(CircuitDigest.Compute(circuit));
            foreach (var population in circuit.Populations)
            {
                var activity = circuit.Activity(population);
                answer.Add([activity.SpikesPerStep, activity.ActiveNeurons, activity.FirstSpike]);
            }
        })),
        .. from level in Levels
           from backend in CircuitBackends.Names
           select new Question($"the kernels of steps, {level}, {backend}", answer =>
           {
               var circuit = Circuit.Create(RegionsCircuit.Describe(2, 2, 61, level), seed: 6, backend, new CircuitOptions { Threads = 1 });
               circuit.Run(9, new ToldKernels(answer));
               circuit.Run(3);
               answer.Add(CircuitDigest.Compute(circuit));
           }),
    ];

    private static CircuitBuilder AddOne(this CircuitBuilder circuit)
    {
        circuit.AddComponent("one").AddPopulation(new PopulationDescription { Name = "e", Size = 3 });
        return circuit;
    }

    private static void Inputs(Answer answer, string backend)
    {
        foreach (var size in new[] { 63, 64, 65, 128, 129 })
        {
            foreach (var frames in new IReadOnlyList<int>[][] { [], [[0, size - 1], []] })
            {
                var description = new CircuitBuilder();
                description.AddComponent("one").AddPopulation(new PopulationDescription { Name = "input", Size = size, Kind = PopulationKind.Input, Frames = frames });
                var circuit = Circuit.Create(description.Build(), seed: 5, backend);
                circuit.Run(3);
                answer.Add(circuit.TotalSpikes);
                answer.Add(CircuitDigest.Compute(circuit));
                foreach (var neuron in circuit.Spikes("one.input", circuit.Steps - 1))
                {
                    answer.Add(neuron);
                }
            }
        }
    }

    private static void Run(Answer answer, CircuitDescription description, string backend)
    {
        var circuit = Circuit.Create(description, seed: 6, backend);
        var heard = 0L;
        circuit.Oscillators.Listen((step, oscillators) => heard += step + (long)(1e6 * oscillators.Phase(Rhythm.Gamma, step)));
        using var record = new SpikeRecord();
        circuit.Run(60, record);
        answer.Add(heard);
        answer.Add(record.Steps);
        answer.Add(record.ComputeDigest());
        answer.Add(CircuitDigest.Compute(circuit));
        answer.Add(circuit.TotalSpikes);
        foreach (var population in circuit.Populations)
        {
            var activity = circuit.Activity(population);
            answer.Add([activity.RateHz, activity.SpikesPerStep, activity.ActiveNeurons, activity.FirstSpike, activity.Neurons, activity.Steps]);
            foreach (var neuron in circuit.Spikes(population, circuit.Steps - 1))
            {
                answer.Add(neuron);
            }
        }

        foreach (var port in circuit.Ports)
        {
            answer.Add(circuit.Delivered(port));
        }

        answer.Try(() => circuit.Spikes(circuit.Populations[0], circuit.Steps));
        answer.Try(() => circuit.Spikes(circuit.Populations[0], circuit.Steps - circuit.BatchSteps - 1));
        answer.Try(() => circuit.Run(-1));

        // Before the first step rates are 0, and no neuron has fired.
        var still = Circuit.Create(description, seed: 6, backend);
        var none = still.Activity(still.Populations[0]);
        answer.Add([none.RateHz, none.SpikesPerStep, none.ActiveNeurons, none.FirstSpike]);
    }

    private static void Traces(Answer answer, double depression)
    {
        var description = ProbedCircuit.Of(new() { Eligibility = new EligibilityParameters { Modulator = ProbedCircuit.Modulator, TraceMs = 40.0, Depression = depression, Rate = 0.01 } });
        foreach (var backend in CircuitBackends.Names)
        {
            var circuit = Circuit.Create(description, seed: 8, backend);
            for (var look = 0; look < 12; look++)
            {
                circuit.Run(5);
                answer.Add(CircuitDigest.Compute(circuit));
                foreach (var synapses in circuit.Synapses)
                {
                    answer.Add(circuit.Traces(synapses)?.Count(trace => trace != 0.0f) ?? -1);
                }
            }
        }
    }

    private static void Shares(Answer answer, CircuitDescription description, int threads)
    {
        var shares = WorkShares.Of(new CircuitPlan(description), threads);
        answer.Add(shares.BatchSteps);
        answer.Add(shares.Populations.Length);
        answer.Add(string.Join(';', shares.Populations.Select(share => string.Join(',', share))));
    }

    private static void Names(Answer answer)
    {
        foreach (var name in new[] { "", "a", "a-b_9", "a.b", "a b", "é", "A", "Z0" })
        {
            answer.Try(() => new CircuitBuilder(1.0).AddComponent(name).AddPopulation(new PopulationDescription { Name = "e", Size = 2 }));
            answer.Try(() => new CircuitBuilder(1.0).AddComponent("c").AddPopulation(new PopulationDescription { Name = name, Size = 2 }));
        }

        foreach (var output in new[] { "", ".", "one", "one.", ".out", "one.out", "one.other", "two.out", "one.out.more" })
        {
            answer.Try(() =>
            {
                var circuit = new CircuitBuilder(1.0).AddOne();
                circuit.AddComponent("two").AddPopulation(new PopulationDescription { Name = "e", Size = 3 }).AddPort("in", 3);
                circuit.Project("two.in", new Tract(output, 2.0));
                circuit.Build();
            });
        }
    }
}
