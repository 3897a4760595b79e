using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Scenarios.Circuits;
using BnSyn.Gate;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>The sensorimotor circuit with weights that stay, on a device beside the backends of the engine.</summary>
public sealed class CircuitStaticOnDevice : IPhysicsScenario
{
    private readonly CircuitStatic _circuit = new();

    /// <inheritdoc/>
    public ScenarioDescription Describe()
    {
        var described = _circuit.Describe();
        return described with
        {
            Name = described.Name + "-on-device",
            Family = DeviceProbes.Family,
            Backends = [.. CircuitBackends.Names, GpuCircuit.BackendName],
            AllocationFreeBackends = [],
            Perturbations = [],
        };
    }

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => backend == GpuCircuit.BackendName
        ? _circuit.Observed(GpuCircuit.Create(_circuit.Described, seed, GpuDevices.ChooseForCircuits(null)))
        : _circuit.Create(backend, seed);
}
