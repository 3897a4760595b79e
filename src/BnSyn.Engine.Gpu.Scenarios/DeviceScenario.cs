using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Scenarios;
using BnSyn.Gate;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>A regime of the engine's gate with the backend on a device beside those that give the reference's bits.</summary>
/// <remarks>It is a probe here: what the gate sees of this physics, its ensembles, its memory and its time are shown by the engine's own gate. Of a device it is asked whether every bit is the same.</remarks>
/// <param name="regime">The regime.</param>
public abstract class DeviceScenario(NetworkScenario regime) : IPhysicsScenario
{
    /// <inheritdoc/>
    public ScenarioDescription Describe()
    {
        var described = regime.Describe();
        return described with
        {
            Name = described.Name + "-on-device",
            Family = DeviceProbes.Family,
            Backends = [.. NetworkBackends.BitEqualNames, GpuNetwork.BackendName],
            EnsembleBackends = [],
            Ensemble = null,
            AllocationFreeBackends = [],
            Metrics = [.. described.Metrics.Select(metric => metric with { Margin = null })],
            Perturbations = [],
        };
    }

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => backend == GpuNetwork.BackendName
        ? regime.Observed(GpuNetwork.Create(regime.Regime.Parameters, seed, GpuDevices.Choose(null)))
        : regime.Create(backend, seed);
}
