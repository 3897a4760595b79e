using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>The sensorimotor circuit at a tenth of its size: all its populations, tracts, delays and rules, at a hundredth of the cost.</summary>
/// <param name="name">Lower-case words joined by hyphens.</param>
/// <param name="purpose">One sentence: what this level is there to catch.</param>
/// <param name="level">How much of the circuit runs.</param>
public abstract class CircuitScenario(string name, string purpose, CircuitLevel level) : IPerturbableScenario
{
    private const double Scale = 0.1;
    private const int Steps = 300;

    private readonly CircuitDescription _circuit = SensorimotorCircuit.Describe(level, Scale);

    /// <summary>What is built.</summary>
    internal CircuitDescription Described => _circuit;

    /// <summary>Bounds that make the circuit what it claims to be.</summary>
    protected abstract IReadOnlyList<InvariantDescription> Invariants { get; }

    /// <summary>Six components, none silent: in the ancestor two were, unnoticed.</summary>
    protected static IReadOnlyList<InvariantDescription> AllActive { get; } =
    [
        .. new[] { "thalamus", "cortex", "hippocampus", "prefrontal", "striatum", "cerebellum" }
            .Select(component => new InvariantDescription(CircuitMetrics.RateOf(component), 1, 400, "active, and slower than its refractory time allows")),
    ];

    private IEnumerable<CircuitPerturbation> Perturbations => CircuitPerturbation.All.Where(row => row.Levels.Contains(level));

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = name,
        Purpose = purpose,
        Steps = Steps,
        StepSeconds = _circuit.DtMs / 1000.0,
        Seeds = [1, 2, 42],
        Backends = CircuitBackends.Names,
        AllocationFreeBackends = [.. CircuitBackends.Names.Skip(1)],
        Parameters =
        [
            ParameterDescription.Number("circuit.scale", Scale, "1"),
            ParameterDescription.Number("circuit.neurons", _circuit.Neurons, "1"),
            ParameterDescription.Number("circuit.dt", _circuit.DtMs, "ms"),
            new("circuit.constants", CircuitConstants.Digest(_circuit), "sha256"),
        ],
        Metrics = [.. CircuitMetrics.Of(_circuit, level).Select(metric => metric.Description)],
        Digests = [new DigestDescription(CircuitSimulation.RasterDigest, "spike raster: (step, neuron) of every spike", IsExact: true)],
        Invariants = Invariants,
        Perturbations = [.. Perturbations.Select(row => row.Description)],
        ActivityMetric = CircuitMetrics.TotalSpikes,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Observed(Circuit.Create(_circuit, seed, backend));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The scenario declares no such perturbation.</exception>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var row = Perturbations.FirstOrDefault(row => row.Description.Name == perturbation)
            ?? throw new ArgumentException($"{name} declares no perturbation '{perturbation}'", nameof(perturbation));
        var circuit = Circuit.Create(row.Apply(_circuit, size), seed, backend);
        row.Start(circuit, size);
        return Observed(circuit);
    }

    /// <summary>A circuit of the scenario under the gate.</summary>
    /// <param name="circuit">Before its first step.</param>
    internal CircuitSimulation Observed(Circuit circuit) => new(circuit, level);
}
