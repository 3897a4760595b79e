using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Modules of the engine that a run uses in one way only, or not at all, each asked by itself.</summary>
public sealed class ModuleProbes : IScenarioSource
{
    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
    [
        new ModuleScenario("module-random", "Every kind of draw, from seeds of every length, in registers of every width.", RandomQuestions.Table),
        new ModuleScenario("module-numerics", "Exponentials, logarithms, sums and conversions, also where they change their way.", NumericsQuestions.Table),
        new ModuleScenario("module-lanes", "Every operation of lanes of every width, in hardware or not.", LaneQuestions.Table),
        new ModuleScenario("module-network", "Neurons, synapses, connections and the controller of the gain, each by itself.", NetworkQuestions.Table),
        new ModuleScenario("module-analysis", "Statistics of spike trains that are short, silent, regular, irregular or of one neuron.", AnalysisQuestions.Table),
        new ModuleScenario("module-criticality", "Ratios of activity, phases, avalanches and their laws, and how the ancestor's gate decided.", CriticalityQuestions.Table),
        new ModuleScenario("module-objectives", "Temperature, the price of activity, lines, matrices of weights and attractors, each by itself.", ObjectiveQuestions.Table),
        new ModuleScenario("module-circuits", "What the circuits' library describes, who does what, and what is told of a run.", CircuitQuestions.Table),
        new ModuleScenario("module-plasticity", "Integrators, neurons that choose their steps, delayed synapses, learning by three factors and what is kept of it.", [.. IntegratorQuestions.Table, .. PlasticityQuestions.Table]),
        new ModuleScenario("module-studies", "What studies conclude from runs: orders, intervals, summaries, rates under currents, how plausible a law is, and many networks at once.", StudyQuestions.Table),
        new ModuleScenario("module-ablation", "The plain ways of doing what the fast backend of circuits does otherwise, one after the other.", AblationQuestions.Table),
    ];
}
