using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>The observables of a circuit: who fired, how often, what arrived, where the potentials stand and what was learned.</summary>
internal static class CircuitMetrics
{
    /// <summary>The metric that is zero in a silent circuit.</summary>
    public const string TotalSpikes = "total_spikes";

    /// <summary>Mean distance of the weights from where they began.</summary>
    public const string WeightChange = "weight_change";

    /// <summary>Spikes that arrived at the ports.</summary>
    public const string Delivered = "delivered_spikes";

    private const string ActiveNeurons = "active_neurons";
    private const string Potential = "potential_mean";
    private const string WeightMean = "weight_mean";

    /// <summary>The name of the rate of one component.</summary>
    /// <param name="component">Its name.</param>
    /// <returns>The metric's name.</returns>
    public static string RateOf(string component) => component + "_rate";

    /// <summary>The metrics of one level.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="level">How much of it runs.</param>
    /// <returns>Their descriptions.</returns>
    public static IEnumerable<MetricDescription> Of(CircuitDescription circuit, CircuitLevel level)
    {
        yield return new MetricDescription(TotalSpikes, "spikes", ConformanceClass.Exact);
        yield return new MetricDescription(ActiveNeurons, "neurons", ConformanceClass.Exact);
        yield return new MetricDescription(Delivered, "spikes", ConformanceClass.Exact);
        foreach (var component in circuit.Components)
        {
            yield return Near(RateOf(component.Name), "Hz", 1e-9, "a quotient of exact counts");
        }

        if (level != CircuitLevel.Delivery)
        {
            yield return Near(Potential, "1", 1e-6, "a mean of binary32 potentials of the order of one");
        }

        if (level == CircuitLevel.Plastic)
        {
            yield return Near(WeightMean, "1", 1e-9, "a mean of binary32 weights; a wrong rule moves it by a thousand times more");
            yield return Near(WeightChange, "1", 1e-9, "a mean of binary32 weights; a wrong rule moves it by a thousand times more");
        }
    }

    /// <summary>Reports them.</summary>
    /// <param name="circuit">A circuit after its run.</param>
    /// <param name="level">How much of it runs.</param>
    /// <param name="before">The weights before the first step, of all synapses in order.</param>
    /// <param name="sink">Takes the values.</param>
    public static void Report(Circuit circuit, CircuitLevel level, IReadOnlyList<float[]> before, IObservationSink sink)
    {
        var activities = circuit.Populations.Select(circuit.Activity).ToList();
        sink.Scalar(TotalSpikes, circuit.TotalSpikes);
        sink.Scalar(ActiveNeurons, activities.Sum(activity => activity.ActiveNeurons));
        sink.Scalar(Delivered, circuit.Ports.Sum(circuit.Delivered));
        foreach (var component in circuit.Description.Components)
        {
            var own = activities.Where(activity => activity.Name.StartsWith(component.Name + ".", StringComparison.Ordinal)).ToList();
            var neuronSeconds = own.Sum(activity => activity.Neurons) * circuit.Steps * circuit.Description.DtMs / 1000.0;
            sink.Scalar(RateOf(component.Name), own.Sum(activity => activity.Spikes) / neuronSeconds);
        }

        if (level != CircuitLevel.Delivery)
        {
            sink.Scalar(Potential, Mean(circuit.Populations.SelectMany(population => circuit.State(StateVariable.Potential, population))));
        }

        if (level == CircuitLevel.Plastic)
        {
            var after = circuit.Synapses.Select(circuit.Weights).ToList();
            sink.Scalar(WeightMean, Mean(after.SelectMany(weights => weights)));
            sink.Scalar(WeightChange, Mean(after.Zip(before).SelectMany(pair => pair.First.Zip(pair.Second, (now, then) => Math.Abs(now - then)))));
        }
    }

    private static double Mean(IEnumerable<float> values)
    {
        var (sum, count) = (0.0, 0L);
        foreach (var value in values)
        {
            sum += value;
            count++;
        }

        return sum / count;
    }

    private static MetricDescription Near(string name, string unit, double tolerance, string reason) =>
        new(name, unit, ConformanceClass.Tolerance) { AbsoluteTolerance = tolerance, RelativeTolerance = 1e-9, ToleranceReason = reason };
}
