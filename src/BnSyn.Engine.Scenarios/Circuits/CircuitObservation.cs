using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Neurons;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>A circuit after its run as its metrics see it; what several of them share is looked up once.</summary>
/// <param name="circuit">The circuit.</param>
/// <param name="weightsBefore">The weights before the first step, of all synapses in order.</param>
internal sealed class CircuitObservation(Circuit circuit, IReadOnlyList<float[]> weightsBefore)
{
    private IReadOnlyList<float[]>? _weights;

    /// <summary>The circuit.</summary>
    public Circuit Circuit => circuit;

    /// <summary>What every population did.</summary>
    public IReadOnlyList<PopulationActivity> Activities { get; } = [.. circuit.Populations.Select(circuit.Activity)];

    /// <summary>The potentials of all neurons.</summary>
    public IEnumerable<float> Potentials => circuit.Populations.SelectMany(population => circuit.State(StateVariable.Potential, population));

    /// <summary>The weights of all synapses in order.</summary>
    public IReadOnlyList<float[]> Weights => _weights ??= [.. circuit.Synapses.Select(circuit.Weights)];

    /// <summary>How far each weight is from where it began.</summary>
    public IEnumerable<float> WeightChanges => Weights.Zip(weightsBefore).SelectMany(pair => pair.First.Zip(pair.Second, (now, then) => Math.Abs(now - then)));

    /// <summary>Mean rate of a component's neurons in Hz.</summary>
    /// <param name="component">Its name.</param>
    public double RateOf(string component)
    {
        var own = Activities.Where(activity => activity.Name.StartsWith(component + ".", StringComparison.Ordinal)).ToList();
        var neuronSeconds = own.Sum(activity => activity.Neurons) * circuit.Steps * circuit.Description.DtMs / 1000.0;
        return own.Sum(activity => activity.Spikes) / neuronSeconds;
    }
}
