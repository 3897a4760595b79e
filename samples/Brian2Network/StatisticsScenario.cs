using BnSyn.Gate;

namespace Brian2Network;

/// <summary>Both sides compute their statistics of the same spikes: where these differ, no comparison of networks means anything.</summary>
public sealed class StatisticsScenario : IPerturbableScenario
{
    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "statistics",
        Purpose = "Spikes and potentials that follow from a rule: the engine's statistics and those written in Python from their definitions are the same.",
        Steps = 10000,
        StepSeconds = 1e-4,
        Seeds = [1],
        Backends = ["bnsyn", "brian2"],
        ProcessBackends = [new("brian2", "sh", ["with-brian2.sh", "same_statistics.py"]) { AnswerSeconds = 600 }],
        Parameters = [],
        Metrics = [.. RunStatistics.Metrics.Select(metric => metric with { Margin = null })],
        Invariants =
        [
            new("isi_cv_exc", 0.5, 2, "intervals that vary"),
            new("pair_correlation", 0.001, 0.5, "neurons that correlate"),
            new("potential_synchrony", 0.1, 0.9, "potentials that move together in part"),
        ],
        Perturbations = [new("odds", PerturbationKind.Parameter, "a spike is 1 % more probable")],
        ActivityMetric = "spikes",
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new RuleSimulation(1);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => new RuleSimulation(1 + size);
}
