using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>The observables of a circuit: who fired, how often, what arrived, where the potentials are and what was learned.</summary>
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
    private const string LearnedReason = "a mean of binary32 weights; a wrong rule moves it by a thousand times more";

    /// <summary>The name of the rate of one component.</summary>
    /// <param name="component">Its name.</param>
    /// <returns>The metric's name.</returns>
    public static string RateOf(string component) => component + "_rate";

    /// <summary>The metrics of one level. One row, one metric.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="level">How much of it runs.</param>
    public static IEnumerable<CircuitMetric> Of(CircuitDescription circuit, CircuitLevel level) => All(circuit).Where(metric => metric.From <= level);

    private static IEnumerable<CircuitMetric> All(CircuitDescription circuit) =>
    [
        new(new(TotalSpikes, "spikes", ConformanceClass.Exact), CircuitLevel.Delivery, run => run.Circuit.TotalSpikes),
        new(new(ActiveNeurons, "neurons", ConformanceClass.Exact), CircuitLevel.Delivery, run => run.Activities.Sum(activity => activity.ActiveNeurons)),
        new(new(Delivered, "spikes", ConformanceClass.Exact), CircuitLevel.Delivery, run => run.Circuit.Ports.Sum(run.Circuit.Delivered)),
        .. circuit.Components.Select(component => new CircuitMetric(
            new(RateOf(component.Name), "Hz", ConformanceClass.Exact), CircuitLevel.Delivery, run => run.RateOf(component.Name))),
        new(Near(Potential, "1", 1e-6, "a mean of binary32 potentials of the order of one"), CircuitLevel.Static, run => Mean(run.Potentials)),
        new(Near(WeightMean, "1", 1e-9, LearnedReason), CircuitLevel.Plastic, run => Mean(run.Weights.SelectMany(weights => weights))),
        new(Near(WeightChange, "1", 1e-9, LearnedReason), CircuitLevel.Plastic, run => Mean(run.WeightChanges)),
    ];

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
