using BnSyn.Gate;

namespace Brian2Network;

/// <summary>Both integrate by Euler's method with the same step: every spike falls into the same step.</summary>
public sealed class SameStepScenario() : NeuronScenario(
    "neuron-same-step", "Both simulators take the same Euler steps of one equation: every spike in the same step.", ("euler", 1))
{
    private protected override IEnumerable<MetricDescription> MetricsOf(int currentPA) =>
    [
        new(NameOf("spikes", currentPA), "1", ConformanceClass.Exact),
        Near(NameOf("first", currentPA), "ms", 0.01, 0, "a tenth of a step: the same step"),
        Near(NameOf("rate", currentPA), "Hz", 1e-6, 1e-9, "a last spike one step later moves it by 1e-4 of itself"),
    ];
}
