using BnSyn.Engine.Circuits;
using BnSyn.Engine.Numerics;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>A probe of circuits as the gate sees it: every bit of neurons and phases after every step, of weights and traces after every tenth.</summary>
/// <param name="family">The family's name.</param>
/// <param name="prefix">What the probe's name begins with.</param>
/// <param name="probe">The probe.</param>
/// <param name="backends">What runs it.</param>
internal sealed class CircuitProbeScenario(string family, string prefix, CircuitProbe probe, IReadOnlyList<string> backends) : IPhysicsScenario
{
    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = prefix + probe.Name,
        Purpose = probe.Purpose,
        Family = family,
        Steps = probe.Steps,
        StepSeconds = probe.StepsAtOnce * probe.Circuit.DtMs / 1000.0,
        Seeds = probe.Seeds,
        Backends = backends,
        Parameters =
        [
            ParameterDescription.Number("circuit.dt", probe.Circuit.DtMs, "ms"),
            new ParameterDescription("circuit.constants", CircuitConstants.Digest(probe.Circuit), "sha256"),
            ParameterDescription.Number("probe.steps_at_once", probe.StepsAtOnce, "1"),
            ParameterDescription.Number("probe.threads", probe.Threads, "1"),
            ParameterDescription.Number("probe.register_bits", probe.RegisterBits, "bit"),
            ParameterDescription.Number("probe.starts_anew", probe.StartsAnew ? 1 : 0, "1"),
        ],
        Metrics = [new MetricDescription(CircuitMetrics.TotalSpikes, "spikes", ConformanceClass.Exact), new MetricDescription(CircuitMetrics.Delivered, "spikes", ConformanceClass.Exact)],
        Digests = [new DigestDescription(CircuitSimulation.RasterDigest, "spike raster: the bits of all neurons in every step", IsExact: true)],
        ActivityMetric = CircuitMetrics.TotalSpikes,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) =>
        Observed(Circuit.Create(probe.Circuit, seed, backend, new CircuitOptions { Threads = probe.Threads, Registers = new Registers(probe.RegisterBits) }));

    /// <summary>A circuit of the probe under the gate.</summary>
    /// <param name="circuit">Before its first step.</param>
    internal CircuitProbeSimulation Observed(Circuit circuit) => new(circuit, probe);
}
