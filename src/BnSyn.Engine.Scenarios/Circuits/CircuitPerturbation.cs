using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>One way to make a circuit's physics wrong.</summary>
/// <param name="Description">What the gate shows of it.</param>
/// <param name="Levels">Where it acts.</param>
/// <param name="Apply">Makes the circuit that is wrong by a fraction.</param>
internal sealed record CircuitPerturbation(
    PerturbationDescription Description, IReadOnlyList<CircuitLevel> Levels, Func<CircuitDescription, double, CircuitDescription> Apply)
{
    /// <summary>Changes the state that a circuit starts from by a fraction.</summary>
    public Action<Circuit, double> Start { get; private init; } = (_, _) => { };

    private static readonly CircuitLevel[] WithNeurons = [CircuitLevel.Static, CircuitLevel.Plastic];

    /// <summary>Every way; adding one is adding a row and refreshing the baselines.</summary>
    public static IReadOnlyList<CircuitPerturbation> All { get; } =
    [
        new(
            new("random-rate", PerturbationKind.Drive, "neurons that fire at random do so 1 % more often"),
            [CircuitLevel.Delivery],
            (circuit, size) => circuit.With(each => each with { RateHz = each.RateHz * (1 + size) }, each => each)),
        Of("threshold", "V_T is higher by 1 % of the way from rest", (neuron, factor) => neuron with
        {
            Threshold = neuron.LeakReversal + ((neuron.Threshold - neuron.LeakReversal) * factor),
        }),
        Of("tau-excitation", "excitation decays 1 % more slowly", (neuron, factor) => neuron with { ExcitatoryTauMs = neuron.ExcitatoryTauMs * factor }),
        Of("tau-inhibition", "inhibition decays 1 % more slowly", (neuron, factor) => neuron with { InhibitoryTauMs = neuron.InhibitoryTauMs * factor }),
        Of("leak", "g_L is 1 % larger", (neuron, factor) => neuron with { Leak = neuron.Leak * factor }),
        Of("noise", "the noise is 1 % larger", (neuron, factor) => neuron with { Noise = neuron.Noise * factor }),
        new(
            new("weight", PerturbationKind.Parameter, "all weights are 1 % larger"),
            WithNeurons,
            (circuit, size) => circuit.With(each => each, each => each with { Weights = each.Weights with { Mean = each.Weights.Mean * (1 + size), Spread = each.Weights.Spread * (1 + size) } })),
        new(
            new("short-term-use", PerturbationKind.Parameter, "a spike uses 1 % less of what short-term depression left"),
            WithNeurons,
            (circuit, size) => circuit.With(each => each, each => each.ShortTerm is { } law ? each with { ShortTerm = law with { Utilisation = law.Utilisation * (1 - size) } } : each)),
        new(
            new("learning-rate", PerturbationKind.Parameter, "weights learn 1 % faster"),
            [CircuitLevel.Plastic],
            (circuit, size) => circuit.With(each => each, each => each with
            {
                Eligibility = each.Eligibility is { } law ? law with { Rate = law.Rate * (1 + size) } : null,
                Hebbian = each.Hebbian is { } rule ? rule with { Rate = rule.Rate * (1 + size) } : null,
            })),
        new(
            new("initial-potential", PerturbationKind.InitialState, "every neuron starts higher by 1 % of the way from rest to threshold"),
            WithNeurons,
            (circuit, _) => circuit)
        {
            Start = HigherStart,
        },
    ];

    private static CircuitPerturbation Of(string name, string change, Func<ConductanceParameters, double, ConductanceParameters> apply) => new(
        new(name, PerturbationKind.Parameter, change),
        WithNeurons,
        (circuit, size) => circuit.With(each => each with { Neuron = apply(each.Neuron, 1 + size) }, each => each));

    private static void HigherStart(Circuit circuit, double size)
    {
        foreach (var component in circuit.Description.Components)
        {
            foreach (var population in component.Populations.Where(each => each.Kind == PopulationKind.Conductance))
            {
                var name = $"{component.Name}.{population.Name}";
                var higher = size * (population.Neuron.Threshold - population.Neuron.LeakReversal);
                circuit.SetState(
                    StateVariable.Potential, name, [.. circuit.State(StateVariable.Potential, name).Select(potential => (float)(potential + higher))]);
            }
        }
    }
}
