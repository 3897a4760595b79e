using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Scenarios.Circuits;
using BnSyn.Gate;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>Those probes of circuits at which kernels could part from the reference, and whose synapses do not learn: long delays, competition with ties, sums of either sign, short-term plasticity, wide seeds.</summary>
public sealed class DeviceCircuitProbes : IScenarioSource
{
    private static readonly string[] Chosen =
    [
        "step-half", "delays-inside", "delay-longest", "input-wide", "refractory-none", "ties", "winner-alone", "weights-exponential", "weights-signed", "short-term", "seeds-wide",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
        [.. CircuitProbes.Table.Where(probe => Chosen.Contains(probe.Name, StringComparer.Ordinal)).Select(probe => new DeviceCircuitProbeScenario(probe))];

    private sealed class DeviceCircuitProbeScenario(CircuitProbe probe) : IPhysicsScenario
    {
        private readonly CircuitProbeScenario _probe = new(DeviceProbes.Family, "device-circuit-", probe, [.. CircuitBackends.Names, GpuCircuit.BackendName]);

        public ScenarioDescription Describe() => _probe.Describe();

        public ISimulation Create(string backend, ulong seed) => backend == GpuCircuit.BackendName
            ? _probe.Observed(GpuCircuit.Create(probe.Circuit, seed, GpuDevices.ChooseForCircuits(null)))
            : _probe.Create(backend, seed);
    }
}
