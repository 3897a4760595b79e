using System.Globalization;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Gate;

namespace Brian2Network;

/// <summary>One AdEx neuron without synapses under each of eight constant currents, from the rheobase to six times it.</summary>
/// <param name="name">Name of the scenario.</param>
/// <param name="purpose">What it is there to catch.</param>
/// <param name="method">Brian2's integrator, and how many of its steps make one of the engine.</param>
public abstract class NeuronScenario(string name, string purpose, (string Integrator, int Substeps) method) : IPerturbableScenario
{
    private const double StepMs = 0.1;

    /// <summary>The currents in pA. A neuron alone fires from 160 pA on.</summary>
    internal static IReadOnlyList<int> CurrentsPA { get; } = [180, 200, 250, 300, 400, 500, 700, 1000];

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = name,
        Purpose = purpose,
        Steps = 6000,
        StepSeconds = StepMs / 1000,
        Seeds = [1],
        Backends = ["bnsyn", "brian2"],
        ProcessBackends =
        [
            new("brian2", "sh", ["with-brian2.sh", "neuron.py", method.Integrator, method.Substeps.ToString(CultureInfo.InvariantCulture)]) { AnswerSeconds = 600 },
        ],
        Parameters = [.. CurrentsPA.Select(current => ParameterDescription.Number(NameOf("current", current), current, "pA")), ParameterDescription.Number("dt", StepMs, "ms")],
        Metrics = [new("spikes", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = CurrentsPA.Count, ToleranceReason = "one spike of each neuron at the end of the run" }, .. CurrentsPA.SelectMany(MetricsOf)],
        Invariants = [new("spikes", 60, 150, "from 3 Hz near the rheobase to 60 Hz")],
        Perturbations =
        [
            new("adaptation-time", PerturbationKind.Parameter, "tau_w is 1 % longer"),
            new("capacitance", PerturbationKind.Parameter, "C is 1 % larger"),
            new("threshold", PerturbationKind.Parameter, "V_T is higher by 1 % of the way from rest"),
            new("initial-potential", PerturbationKind.InitialState, "every neuron starts higher by 1 % of the way from rest to threshold"),
        ],
        ActivityMetric = "spikes",
        EnvironmentClass = EnvironmentClasses.Machine,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, "", 0);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var right = new AdExParameters();
        var distance = right.VT_mV - right.EL_mV;
        var neuron = perturbation switch
        {
            "adaptation-time" => right with { Tauw_ms = right.Tauw_ms * (1 + size) },
            "capacitance" => right with { C_pF = right.C_pF * (1 + size) },
            "threshold" => right with { VT_mV = right.VT_mV + (size * distance) },
            _ => right,
        };
        return new NeuronSimulation(neuron, CurrentsPA, StepMs, right.EL_mV + (perturbation == "initial-potential" ? size * distance : 0));
    }

    /// <summary>The name of a quantity under a current.</summary>
    internal static string NameOf(string quantity, int currentPA) => string.Create(CultureInfo.InvariantCulture, $"{quantity}_{currentPA}");

    /// <summary>What is compared under a current.</summary>
    /// <param name="currentPA">The current in pA.</param>
    private protected abstract IEnumerable<MetricDescription> MetricsOf(int currentPA);

    /// <summary>A metric that is held to a tolerance.</summary>
    private protected static MetricDescription Near(string name, string unit, double absolute, double relative, string reason) =>
        new(name, unit, ConformanceClass.Tolerance) { AbsoluteTolerance = absolute, RelativeTolerance = relative, ToleranceReason = reason };
}
