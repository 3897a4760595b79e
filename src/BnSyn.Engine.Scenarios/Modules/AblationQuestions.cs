using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Scenarios.Circuits;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>The plain ways of doing what the accelerated backend of circuits does faster: each has to come to the same bits. Nothing here is of a clock.</summary>
internal static class AblationQuestions
{
    private static readonly EligibilityParameters Eligibility = new() { Modulator = ProbedCircuit.Modulator, TraceMs = 40.0, Depression = 0.4, Rate = 0.01 };

    private static readonly (string Name, CircuitDescription Circuit)[] Circuits =
    [
        ("three factors and delays inside", ProbedCircuit.Of(new() { Eligibility = Eligibility, InnerDelaysMs = [7.0, 3.0], TractDelaysMs = [9.0, 20.0] })),
        ("coincidences, synapses that tire and few afferents", ProbedCircuit.Of(new()
        {
            Hebbian = new HebbianParameters { Rate = 0.2 },
            ShortTerm = new ShortTermParameters { Utilisation = 0.2, RecoveryMs = 80.0, FacilitationMs = 60.0 },
            Afferents = ProbedCircuit.Constant with { Mean = 0.3, Density = 0.05 },
            Weights = ProbedCircuit.Constant with { Distribution = WeightDistribution.Uniform, Mean = 0.2, Spread = 0.1, Density = 0.06 },
        })),
    ];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. from idea in CircuitIdea.All
           where idea.Off != new CircuitSwitches()
           from circuit in Circuits
           select new Question($"{idea.Name}, without: {circuit.Name}", answer => Run(answer, circuit.Circuit, idea.Off)),
        new("whether an idea leaves the bits alone", answer =>
        {
            answer.Add(CircuitAblation.Measure(Circuits[0].Circuit, seed: 9, CircuitIdea.All.Single(idea => idea.Name == "lazy traces"), rounds: 1).SameBits ? 1 : 0);
            answer.Try(() => CircuitAblation.Measure(Circuits[0].Circuit, 9, CircuitIdea.All[0], rounds: 0));
            answer.Try(() => new CircuitSwitches { Threads = 0 }.Create(Circuits[0].Circuit, 9));
            answer.Try(() => new CircuitSwitches { Threads = 65 }.Create(Circuits[0].Circuit, 9));
        }),
        new("medians and their intervals", answer =>
        {
            foreach (var count in new[] { 1, 2, 5, 6, 7, 25, 26, 300, 2000 })
            {
                double[] values = [.. Enumerable.Range(0, count).Select(i => (i * 37 % 101) + (i * 0.01))];
                answer.Add(MedianInterval.Median(values));
                var interval = MedianInterval.Of(values);
                answer.Add(interval?.Low);
                answer.Add(interval?.High);
                answer.Add(interval?.Coverage);
                answer.Add(MedianInterval.Describe(interval, 2));
            }
        }),
    ];

    private static void Run(Answer answer, CircuitDescription description, CircuitSwitches switches)
    {
        var circuit = switches.Create(description, seed: 9);
        using var record = new SpikeRecord();
        circuit.Run(40, record);
        answer.Add(record.ComputeDigest());
        answer.Add(circuit.TotalSpikes);
        answer.Add(CircuitDigest.Compute(circuit));
        foreach (var population in circuit.Populations)
        {
            var activity = circuit.Activity(population);
            answer.Add([activity.RateHz, activity.ActiveNeurons, activity.FirstSpike]);
        }

        foreach (var port in circuit.Ports)
        {
            answer.Add(circuit.Delivered(port));
        }
    }
}
