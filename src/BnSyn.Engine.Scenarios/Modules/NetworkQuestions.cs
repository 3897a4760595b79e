using System.Text.Json;
using BnSyn.Engine.Integrators;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Random;
using BnSyn.Engine.Scenarios.Refusals;
using BnSyn.Engine.Threads;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Neurons, synapses, connections and the controller, each by itself.</summary>
internal static class NetworkQuestions
{
    private static readonly double[] Potentials = [-200.0, -90.0, -70.0, -58.0, -55.0, -54.9, -50.0, -15.0, 0.0, 29.999, 30.0, 31.0];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. new[] { 0.05, 0.1, 0.7, 1.0 }.Select(dt => new Question(FormattableString.Invariant($"a step of {dt} ms of AdEx neurons"), answer => Neurons(answer, dt))),
        new("AdEx neurons that stand still, one of them at its peak", answer =>
        {
            // The capacitance is so large that a step moves no potential by a bit.
            double[] V = [.. Potentials], w = new double[V.Length], none = new double[V.Length];
            var spiked = new bool[V.Length];
            AdExStep.Advance(new AdExParameters { C_pF = 1e30 }, 0.1, none, none, V, w, V, w, spiked);
            answer.Add(V);
            answer.Add(w);
            answer.Add(spiked.Count(fired => fired));
        }),
        new("steps that no AdEx neuron takes", RefusedSteps),
        .. new[] { 0.3, 1.0, 2.5, 4.0 }.Select(delay => new Question(FormattableString.Invariant($"synapses by themselves, {delay} ms late"), answer => Synapses(answer, delay))),
        new("synapses that there are none of", answer =>
        {
            var parameters = new SynapseParameters();
            answer.Try(() => _ = new UndelayedConductanceSynapses(0, parameters, 0.1));
            answer.Try(() => _ = new UndelayedConductanceSynapses(1, parameters, 0.0));
            answer.Try(() => _ = new UndelayedConductanceSynapses(1, new SynapseParameters { Mg_mM = -1.0 }, 0.1));
            answer.Try(() => _ = new UndelayedConductanceSynapses(1, parameters, double.NaN));
            answer.Try(() => new UndelayedConductanceSynapses(2, parameters, 0.1).QueueEvents([1.0]));
            answer.Try(() => new UndelayedConductanceSynapses(2, parameters, 0.1).Current([1.0], [0.0, 0.0]));
            answer.Try(() => new UndelayedConductanceSynapses(2, parameters, 0.1).Current([1.0, 2.0], [0.0]));
        }),
        new("the block by magnesium", answer => answer.Add((from mg in new[] { 0.0, 1e-3, 1.0, 3.57, 50.0 } from V in Potentials select new MagnesiumBlock(mg).OpenFraction(V)).ToArray())),
        new("factors of decay", answer =>
        {
            answer.Add((from dt in new[] { 0.0, 1e-3, 0.1, 1.0, 1e4 } from tau in new[] { 1e-3, 2.5, 100.0, 1e9 } select ExponentialDecay.Factor(dt, tau)).ToArray());
            foreach (var (dt, tau) in new[] { (-1e-9, 1.0), (double.NaN, 1.0), (double.PositiveInfinity, 1.0), (1.0, 0.0), (1.0, double.NaN), (1.0, double.PositiveInfinity), (1.0, -1.0) })
            {
                answer.Try(() => ExponentialDecay.Factor(dt, tau));
            }

            answer.Try(() => ExponentialDecay.Apply([1.0, 1e308, 2.0], 1e300));
            answer.Try(() => ExponentialDecay.Apply([1.0, 2.0], double.NaN));
        }),
        new("populations of every size", answer =>
        {
            foreach (var (n, fraction) in from n in new[] { 1, 2, 3, 5, 10, 25, 101 } from fraction in new[] { 0.01, 0.1, 0.2, 0.3, 0.5, 0.9, 0.99 } select (n, fraction))
            {
                var population = Population.Split(n, fraction);
                foreach (var range in new[] { population.All, population.Excitatory, population.Inhibitory })
                {
                    answer.Add(range.First);
                    answer.Add(range.Count);
                }

                answer.Add(population.NInh);
                answer.Add(population.NExc);
            }

            foreach (var (n, fraction) in new[] { (0, 0.2), (-1, 0.2), (5, 0.0), (5, 1.0), (5, double.NaN) })
            {
                answer.Try(() => Population.Split(n, fraction));
            }
        }),
        .. new[] { 0.0, 0.01, 0.3, 0.97, 1.0 }.Select(p => new Question(FormattableString.Invariant($"connections of probability {p}"), answer => Connections(answer, p))),
        new("connections of which there are more than anybody expects", answer =>
        {
            // Room for none is made, and one in fifty draws comes out with one or two.
            for (var seed = 0UL; seed < 400; seed++)
            {
                foreach (var (pre, post) in OutgoingAdjacency.Draw(new RandomGenerator(seed), 33, 2e-5).Connections())
                {
                    answer.Add((pre * 1000) + post);
                }
            }
        }),
        new("targets of both widths", answer =>
        {
            foreach (var (narrow, wide) in new (ushort[], int[])[] { ([], []), ([3], [70_003]), ([0, 5, 9, 65_535], [1, 5, 70_000, 2_000_000]) })
            {
                Targets(answer, new TargetRow(narrow.AsSpan()));
                Targets(answer, new TargetRow(wide.AsSpan()));
            }
        }),
        .. new[] { 1, 2, 3, 4, 7, 8, 15, 16, 17, 33 }.Select(neurons => new Question($"bounds of {neurons} potentials", answer => Bounds(answer, neurons))),
        new("potentials that leave their range, in every backend", Violations),
        new("what a network is unless it is told otherwise", answer => answer.Add(JsonSerializer.Serialize(new NetworkParameters()))),
        .. NetworkBackends.Names.Select(backend => new Question($"synapses and what runs over them, {backend}", answer =>
        {
            var network = Network.Create(new NetworkParameters { N = 65, PConn = 0.2, WExcNS = 4.0, ExtRateHz = 600.0, ExtWNS = 20.0 }, seed: 6, backend);
            answer.Add([network.Synapses.Exc, network.Synapses.Inh, network.Synapses.Total]);
            for (var step = 0; step < 60; step++)
            {
                network.Step();
                answer.Add(network.SynapticEvents);
            }
        })),
        .. new[] { 1, 2, 5 }.Select(parts => new Question($"a step whose parts fail, {parts} of them", answer =>
        {
            var failing = new FailingParts(new int[parts]);
            answer.Try(() => StepTeam.Shared.Run(failing, parts));
            foreach (var runs in failing.Runs)
            {
                answer.Add(runs);
            }
        })),
        new("the estimate of the branching ratio", answer =>
        {
            var estimator = new BranchingEstimator();
            foreach (var (before, after) in new[] { (0.0, 0.0), (0.0, 5.0), (10.0, 12.0), (12.0, 3.0), (3.0, 0.0), (0.0, 1.0), (1e6, 1.0), (1.0, 1e6) })
            {
                answer.Add(estimator.Update(before, after));
                answer.Add(estimator.Sigma);
            }
        }),
        new("the gain's controller, to both of its limits", answer =>
        {
            foreach (var parameters in new[] { new CriticalityParameters(), new() { SigmaTarget = 2.0, EtaSigma = 0.7, GainMin = 0.3, GainMax = 1.9 }, new() { EtaSigma = 0.5, GainMin = 1.2, GainMax = 0.8 } })
            {
                var controller = new SigmaController(parameters);
                foreach (var sigma in new[] { 1.0, 1.7, 2.0, 3.0, 9.0, 0.0, -4.0, -9.0, 1.0 })
                {
                    answer.Add(controller.Step(sigma));
                    answer.Add(controller.Gain);
                }
            }
        }),
        new("how much memory networks will take, and which fit", Sizes),
        new("what learning is unless it is told otherwise", answer => answer.Add(JsonSerializer.Serialize(new NetworkPlasticity { Consolidation = new() }))),
        .. NetworkBackends.Names.Select(backend => new Question($"what a network tells of itself, {backend}", answer =>
        {
            var network = Network.Create(new NetworkParameters { N = 37, FracInhib = 0.3 }, seed: 6, backend, threads: 1);
            answer.Add(network.BackendName);
            foreach (var number in new[] { network.N, network.NExc, network.NInh, network.StateBytes, network.Threads, network.IsDense ? 1 : 0 })
            {
                answer.Add(number);
            }
        })),
        .. new[] { 65_535, 65_536, 65_537 }.Select(neurons => new Question($"fixed degrees of {neurons} neurons", answer => Degrees(answer, neurons))),
        new("many partners of few neurons, in registers of every width and in chunks", answer =>
        {
            foreach (var (bits, shift) in from bits in new[] { 0, 128, 256, 512 } from shift in new[] { 3, 30 } select (bits, shift))
            {
                Add(answer, InDegreeRows.Draw(7, new(300, shift), 250, new(bits)));
                Add(answer, OutDegreeRows.Draw(7, new(300, shift), 250, new(bits)));
                Add(answer, OutgoingAdjacency.Draw(new RandomGenerator(7), new RowStarts(130, shift), 0.3, new(bits)));
            }
        }),
        new("neurons from and to", answer =>
        {
            foreach (var (first, end) in new[] { (-1, 2), (0, 0), (0, 3), (2, 1), (3, 7) })
            {
                answer.Try(() => answer.Add(new NeuronRange(first, end).Count));
            }
        }),
        .. new[] { "accelerated", "single" }.Select(backend => new Question($"a network of wide indices that learns, {backend}", answer =>
        {
            var parameters = new NetworkParameters { N = 66_000, InDegree = 3, ExternalCurrentPA = 30_000.0, VMaxMV = 1e4, WExcNS = 1.5, WInhNS = 5.0, Synapses = new SynapseParameters { Delay_ms = 0.2 }, Plasticity = new() };
            var network = Network.Create(parameters, seed: 6, backend, threads: 1);
            for (var step = 0; step < 9; step++)
            {
                network.Step();
            }

            answer.Add(network.SynapticEvents);
            answer.Add(StateDigest.Compute(network));
        })),
        .. new[] { "accelerated", "single" }.Select(backend => new Question($"a network of wide indices, {backend}", answer =>
        {
            var parameters = new NetworkParameters { N = 66_000, OutDegree = 3, ExternalCurrentPA = 30_000.0, VMaxMV = 1e4 };
            var network = Network.Create(parameters, seed: 6, backend, threads: 1);
            for (var step = 0; step < 9; step++)
            {
                network.Step();
            }

            answer.Add(network.SynapticEvents);
            answer.Add(StateDigest.Compute(network));
        })),
        new("parts of populations of every size, which leave nobody out", answer =>
        {
            foreach (var (neurons, parts) in from neurons in new[] { 1, 63, 64, 65, 128, 1000, 8000, 70_000 } from parts in new[] { 1, 2, 3, 7, 64 } select (neurons, parts))
            {
                var next = 0;
                foreach (var range in PopulationPart.RangesOf(PopulationPart.Cut(neurons, parts, new(), Registers.Widest)))
                {
                    answer.Add(range.First == next && range.First % 64 == 0 && range.Count > 0 ? 1 : 0);
                    next = range.End;
                }

                answer.Add(next);
            }
        }),
        new("a large network in parts", answer =>
        {
            foreach (var threads in new[] { 1, 3 })
            {
                var network = Network.Create(new NetworkParameters { N = 12_000, InDegree = 3, ExtRateHz = 3000.0, ExtWNS = 20.0 }, seed: 6, "accelerated", threads);
                for (var step = 0; step < 25; step++)
                {
                    network.Step();
                }

                answer.Add(network.SynapticEvents);
                answer.Add(StateDigest.Compute(network));
            }
        }),
        .. NetworkBackends.Names.Select(backend => new Question($"what a network tells of what it learned, {backend}", answer => Learned(answer, backend))),
        new("steps between two sweeps of what is learned", answer =>
        {
            foreach (var (dt, tau) in from dt in new[] { 0.05, 0.1, 1.0 } from tau in new[] { 0.05, 1.0, 3.2, 6.3, 6.4, 6.5, 500.0 } select (dt, tau))
            {
                answer.Add(new LearningClock(new() { Rule = new PlasticityParameters { Tau_e_ms = 600.0, Tau_plus_ms = tau, Tau_minus_ms = 2.0 * tau } }, dt).SweepSteps);
            }

            answer.Try(() => new NetworkPlasticity { Temperature = new() { T0 = -1.0 } }.Validate());
            answer.Add(new LearningClock(new() { CoolEvery_ms = 0.01 }, 0.1).Modulator);
        }),
        .. from backend in NetworkBackends.Names
           from excitatory in new[] { true, false }
           select new Question($"conductances beyond all numbers, {(excitatory ? "excitatory" : "inhibitory")}, {backend}", answer =>
           {
               var parameters = new NetworkParameters { N = 37, PConn = 0.9, ExtRateHz = 900.0, ExtWNS = 30.0, VMinMV = -1e300, VMaxMV = 1e300, WExcNS = excitatory ? 1.7e308 : 1.0, WInhNS = excitatory ? 1.0 : 1.7e308 };
               var network = Network.Create(parameters, seed: 6, backend, threads: 1);
               answer.Try(() =>
               {
                   while (network.StepIndex < 300)
                   {
                       network.Step();
                   }
               });
               answer.Add(network.StepIndex);
           }),
        new("degrees that no network has", answer =>
        {
            var four = new NetworkParameters { N = 4, FracInhib = 0.25 };
            foreach (var degree in new[] { -1, 0, 1, 3, 4 })
            {
                answer.Try(() => Network.Create(four with { InDegree = degree }, 1, "reference"));
                answer.Try(() => Network.Create(four with { OutDegree = degree }, 1, "reference"));
                answer.Try(() => Network.Create(four with { InDegree = degree, OutDegree = 1 }, 1, "reference"));
            }
        }),
        new("rows in chunks", answer =>
        {
            answer.Add(new[] { 0, 1, 2, 3, 4, 5, 1000, 46_340, 46_341, 46_342, 46_343, 100_000, 2_000_000_000 }.Select(neurons => (double)RowStarts.ShiftOf(neurons)).ToArray());
            foreach (var (neurons, shift) in new[] { (1, 0), (1, 30), (4, 0), (4, 1), (5, 1), (8, 2), (9, 2) })
            {
                Chunks(answer, new(neurons, shift));
            }
        }),
        new("which of two potentials beyond their bounds is named", answer =>
        {
            foreach (double[] V in (double[][])[[10.0, 10.0, -60.0], [-81.0, -60.0, -81.0], [-60.0, -80.0, 10.0], [-60.0, -80.1, 10.0], [-60.0, 10.0, -80.0], [10.0, -80.1, 11.0, -90.0], [-80.0, 10.0], [-80.0, 9.0]])
            {
                try
                {
                    VoltageBounds.Require(V, -80.0, 9.0, 5);
                    answer.Add(0);
                }
                catch (VoltageBoundsException violation)
                {
                    answer.Add([violation.Neuron, violation.Step, violation.Value_mV]);
                }
            }
        }),
        .. from backend in NetworkBackends.Names
           from learns in new[] { false, true }
           select new Question($"the kernels of a step, {backend}{(learns ? ", which learns" : "")}", answer => Kernels(answer, backend, learns)),
    ];

    private static void Neurons(Answer answer, double dt)
    {
        double[] V = [.. Potentials];
        double[] w = [.. V.Select((_, i) => (i * 40.0) - 100.0)];
        double[] synaptic = [.. V.Select((_, i) => (i % 4 * 150.0) - 200.0)];
        double[] external = [.. V.Select((_, i) => i % 3 * 120.0)];
        var spiked = new bool[V.Length];
        for (var step = 0; step < 12; step++)
        {
            AdExStep.Advance(new AdExParameters(), dt, synaptic, external, V, w, V, w, spiked);
            answer.Add(V);
            answer.Add(w);
            answer.Add(spiked.Count(fired => fired));
        }
    }

    private static void RefusedSteps(Answer answer)
    {
        double[] one = [1.0], two = [1.0, 2.0], bad = [0.0, double.NaN], infinite = [double.NegativeInfinity, 0.0];
        foreach (var dt in new[] { 0.0, -0.1, double.NaN, 1.0, 1.0000000000000002 })
        {
            answer.Try(() => Advance(dt, two, two, two, two, 2, 2, 2));
        }

        answer.Try(() => Advance(0.1, bad, two, two, two, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, infinite, two, two, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, two, bad, two, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, two, infinite, two, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, two, two, bad, 2, 2, 2));
        answer.Try(() => Advance(0.1, one, two, two, two, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, one, two, two, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, two, two, one, 2, 2, 2));
        answer.Try(() => Advance(0.1, two, two, two, two, 1, 2, 2));
        answer.Try(() => Advance(0.1, two, two, two, two, 2, 3, 2));
        answer.Try(() => Advance(0.1, two, two, two, two, 2, 2, 1));

        static void Advance(double dt, double[] synaptic, double[] external, double[] V, double[] w, int nextV, int nextW, int spiked) =>
            AdExStep.Advance(new AdExParameters(), dt, synaptic, external, V, w, new double[nextV], new double[nextW], new bool[spiked]);
    }

    private static void Synapses(Answer answer, double delay)
    {
        var synapses = new UndelayedConductanceSynapses(5, new SynapseParameters { Delay_ms = delay, E_AMPA_mV = -4.0, E_NMDA_mV = 6.0 }, 0.2);
        var current = new double[5];
        answer.Add(synapses.DelaySteps);
        for (var step = 0; step < 30; step++)
        {
            if (step % 4 < 2)
            {
                synapses.QueueEvents([.. Enumerable.Range(0, 5).Select(i => (double)((i + step) % 3))]);
            }

            synapses.Step();
            synapses.Current([-80.0, -60.0, -40.0, 0.0, 20.0], current);
            answer.Add(current);
            answer.Add(synapses.GAmpa);
            answer.Add(synapses.GNmda);
            answer.Add(synapses.GGabaa);
        }
    }

    private static void Sizes(Answer answer)
    {
        NetworkPlasticity learning = new(), kept = new() { Consolidation = new() };
        NetworkParameters[] networks =
        [
            new() { N = 1, PConn = 0.5 },
            new() { N = 1000, PConn = 0.1 },
            new() { N = 1000, PConn = 0.1, Plasticity = learning },
            new() { N = 200_000, PConn = 0.3, FracInhib = 0.4 },
            new() { N = 200_000, PConn = 0.3, FracInhib = 0.4, Plasticity = kept },
            new() { N = 70_000, PConn = 1.0, Plasticity = kept },
            new() { N = 70_000, InDegree = 300 },
            new() { N = 65_535, InDegree = 3 },
            new() { N = 65_536, InDegree = 3 },
            new() { N = 70_000, OutDegree = 40_000, Plasticity = learning },
        ];
        foreach (var (parameters, isDense, parts) in from parameters in networks from isDense in new[] { false, true } from parts in new[] { 1, 4 } select (parameters, isDense, parts))
        {
            var size = new NetworkSize(parameters, Population.Split(parameters.N, parameters.FracInhib), isDense, parts);
            answer.Add([size.Synapses, size.MostSynapses, size.Bytes]);
            answer.Add(size.Density);
            answer.Try(() => size.Require(size.Bytes));
            answer.Try(() => size.Require(Math.BitDecrement(size.Bytes)));
            answer.Try(() => size.Require(3.0 * size.Bytes, 3));
            answer.Try(() => size.Require(Math.BitDecrement(3.0 * size.Bytes), 3));
        }

        // No machine has room for a thousand million of them; how much it has is not asked here.
        var small = new NetworkSize(networks[1], Population.Split(1000, 0.2), isDense: false, parts: 1);
        small.RequireRoom();
        _ = new Refusal("", () => small.RequireRoom(1_000_000_000)).Answer(out var isRefused);
        answer.Add(isRefused ? 1 : 0);
    }

    private static void Degrees(Answer answer, int neurons)
    {
        Add(answer, InDegreeRows.Draw(7, new(neurons), 2, Registers.Widest));
        Add(answer, OutDegreeRows.Draw(7, new(neurons), 2, Registers.Widest));
    }

    // The connections in their order, as one number.
    private static void Add(Answer answer, OutgoingAdjacency adjacency)
    {
        var sum = 0L;
        foreach (var (pre, post) in adjacency.Connections())
        {
            sum = (sum * 31) + (pre * 70_001L) + post;
        }

        answer.Add(sum);
        answer.Add(adjacency.Count);
    }

    private static void Learned(Answer answer, string backend)
    {
        var plasticity = new NetworkPlasticity
        {
            Rule = new PlasticityParameters { Eta = 1e-3, W_max = 2.0 },
            Modulator = new ModulatorParameters { Tonic = 0.3, Pulse = 1.5, Tau_ms = 3.0, FirstPulse_ms = 0.7, PulseEvery_ms = 2.3 },
            CoolEvery_ms = 0.01,
            Consolidation = new(),
        };
        var network = Network.Create(new NetworkParameters { N = 65, PConn = 0.2, WExcNS = 1.8, ExtRateHz = 900.0, ExtWNS = 20.0, Plasticity = plasticity }, seed: 6, backend, threads: 1);
        var learning = network.Learning!;
        var weights = new double[learning.Synapses];
        for (var look = 0; look < 5; look++)
        {
            answer.Add([learning.Modulator, learning.Temperature, learning.Gate, learning.Protein, learning.SweepSteps, learning.Weight(3), learning.Eligibility(3)]);
            answer.Add(learning.Consolidated);
            answer.Add(learning.Tags);
            learning.CopyWeights(weights);
            answer.Add(weights);
            for (var step = 0; step < 15; step++)
            {
                network.Step();
            }
        }
    }

    private static void Chunks(Answer answer, RowStarts starts)
    {
        for (var row = 0; row < starts.Neurons; row++)
        {
            starts[row + 1] = starts[row] + (row % 3);
        }

        answer.Add(starts.Chunks);
        for (var chunk = 0; chunk < starts.Chunks; chunk++)
        {
            answer.Add(starts.RowsOf(chunk));
            answer.Add(starts.NewChunks<ushort>()[chunk].Length);
        }

        for (var row = 0; row < starts.Neurons; row++)
        {
            answer.Add(starts[row]);
            answer.Add(starts.PlaceOf(row));
            answer.Add(starts.LengthOf(row));
        }
    }

    // With one thread: which one helps with a part is left to chance.
    private static void Kernels(Answer answer, string backend, bool learns)
    {
        var parameters = new NetworkParameters { N = 65, PConn = 0.2, WExcNS = 1.8, ExtRateHz = 600.0, ExtWNS = 20.0, Plasticity = learns ? new() : null };
        var network = Network.Create(parameters, seed: 6, backend, threads: 1);
        var current = Enumerable.Repeat(30.0, 65).ToArray();
        var clock = new ToldKernels(answer);
        for (var step = 0; step < 40; step++)
        {
            var result = step % 3 == 2 ? network.Step(current, clock) : network.Step(clock);
            answer.Add(result.Sigma);
        }

        answer.Add(StateDigest.Compute(network));
    }

    private static void Targets(Answer answer, TargetRow row)
    {
        answer.Add(row.Length);
        foreach (var target in row.ToArray())
        {
            answer.Add(target);
        }

        foreach (var neuron in new[] { 0, 4, 5, 6, 65_535 })
        {
            answer.Add(row.CountBelow(neuron));
        }

        if (row.Length > 2)
        {
            foreach (var target in row.Slice(1, row.Length - 2).ToArray())
            {
                answer.Add(target);
            }
        }
    }

    private static void Bounds(Answer answer, int neurons)
    {
        for (var neuron = 0; neuron < neurons; neuron++)
        {
            foreach (var potential in new[] { -100.0, Math.BitDecrement(-100.0), 50.0, Math.BitIncrement(50.0), double.NaN, double.NegativeInfinity, double.PositiveInfinity })
            {
                var V = Enumerable.Repeat(-60.0, neurons).ToArray();
                V[neuron] = potential;
                answer.Add(VoltageBounds.AllInside(V.AsSpan(), -100.0, 50.0) ? 1 : 0);
                answer.Add(VoltageBounds.AllInside([.. V.Select(value => (float)value)], SinglePrecision.AtLeast(-100.0), SinglePrecision.AtMost(50.0)) ? 1 : 0);
            }
        }
    }

    private static void Violations(Answer answer)
    {
        var parameters = new NetworkParameters { N = 37, PConn = 0.1, ExtRateHz = 400.0, ExtWNS = 20.0 };
        foreach (var (backend, neurons, range) in from backend in NetworkBackends.Names from neurons in new[] { 37, 1 } from range in new[] { (-100.0, 20.0), (-66.0, 1e4), (-69.5, -69.0) } select (backend, neurons, range))
        {
            Violate(backend, parameters with { N = neurons, VMinMV = range.Item1, VMaxMV = range.Item2 });
        }

        // Below its range, and yet above zero.
        foreach (var backend in NetworkBackends.Names)
        {
            Violate(backend, parameters with { VMinMV = 18.0, VMaxMV = 1e4, AdEx = new AdExParameters { EL_mV = 20.0, VT_mV = 40.0, Vreset_mV = 25.0, Vpeak_mV = 60.0 } });
        }

        void Violate(string backend, NetworkParameters violated)
        {
            var network = Network.Create(violated, seed: 3, backend);
            try
            {
                for (var step = 0; step < 400; step++)
                {
                    network.Step();
                }
            }
            catch (VoltageBoundsException violation)
            {
                answer.Add(violation.Message);
                answer.Add([violation.Neuron, violation.Step, violation.Value_mV, violation.Minimum_mV, violation.Maximum_mV]);
            }

            answer.Add(network.StepIndex);
        }
    }

    private static void Connections(Answer answer, double probability)
    {
        foreach (var neurons in new[] { 1, 2, 63, 64, 65, 130 })
        {
            var adjacency = OutgoingAdjacency.Draw(new RandomGenerator(9), neurons, probability);
            answer.Add(adjacency.Neurons);
            answer.Add(adjacency.Count);
            answer.Add(adjacency.CountFrom(0, neurons / 2));
            foreach (var (pre, post) in adjacency.Connections())
            {
                answer.Add((pre * 1000) + post);
            }

            var weights = new DenseWeights(adjacency, neurons / 3, neurons, 1.3);
            var sums = new double[neurons];
            weights.Multiply([.. Enumerable.Range(0, neurons - (neurons / 3)).Select(i => i % 3 == 0 ? 1.0 : 0.0)], sums);
            answer.Add(sums);
        }
    }

    // Every part is run once all the same, and one error comes out.
    private sealed class FailingParts(int[] runs) : IStepParts
    {
        public IReadOnlyList<int> Runs => runs;

        public void Run(int part)
        {
            Interlocked.Increment(ref runs[part]);
            throw new ArgumentException("a part that fails");
        }

        public void Run(int part, IStepClock clock) => Run(part);
    }
}
