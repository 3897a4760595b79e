using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Scenarios.Probes;
using BnSyn.Gate;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>Those probes of the network at which kernels could part from the reference: sizes around a group of work items, refused steps, limits of the exponential, full rows.</summary>
public sealed class DeviceProbes : IScenarioSource
{
    /// <summary>The family's name.</summary>
    internal const string Family = "device-probes";

    private static readonly string[] Chosen =
        ["tiny", "one-word", "word-and-one", "blocks", "complete", "current-per-neuron", "current-not-finite", "drive-saturated", "bound-lower", "exponent-far"];

    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
        [.. NetworkProbes.Table.Where(probe => Chosen.Contains(probe.Name, StringComparer.Ordinal)).Select(probe => new DeviceProbeScenario(probe))];

    private sealed class DeviceProbeScenario(NetworkProbe probe) : IPhysicsScenario
    {
        private readonly NetworkProbeScenario _probe = new(Family, "device-", probe, [.. NetworkBackends.BitEqualNames, GpuNetwork.BackendName]);

        public ScenarioDescription Describe() => _probe.Describe();

        public ISimulation Create(string backend, ulong seed) => backend == GpuNetwork.BackendName
            ? _probe.Observed(GpuNetwork.Create(probe.Parameters, seed, GpuDevices.Choose(null)))
            : _probe.Create(backend, seed);
    }
}
