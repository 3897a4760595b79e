using BnSyn.Gate;

namespace Brian2Network;

/// <summary>Brian2 integrates by a method of fourth order with a fifth of the step: what is left is the engine's error of integration.</summary>
public sealed class FinerStepScenario() : NeuronScenario(
    "neuron-finer-step", "Brian2 takes five Runge-Kutta steps for each of the engine's Euler steps: the engine's error of integration stays small.", ("rk4", 5))
{
    private protected override IEnumerable<MetricDescription> MetricsOf(int currentPA) =>
    [
        Near(NameOf("spikes", currentPA), "1", 1, 0, "a spike more or less at the end of the run"),
        Near(NameOf("first", currentPA), "ms", 0.5, 0, "Euler's step of 0.1 ms is late by 0.3 to 0.4 ms at the first upswing"),
        Near(NameOf("rate", currentPA), "Hz", 0.01, 0.01, "1 %: Euler's step of 0.1 ms makes an interval longer by up to 0.6 %"),
    ];
}
