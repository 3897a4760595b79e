using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Scenarios;
using BnSyn.Gate;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>The everyday regime of cortex models in a network small enough for sixty seeds: the backend gpu-single is another realisation of it, and is compared as an ensemble.</summary>
public sealed class SparseInBinary32 : IPhysicsScenario
{
    private readonly NetworkScenario _network = new SmallSparse();

    /// <inheritdoc/>
    public ScenarioDescription Describe() => _network.Describe() with
    {
        Backends = [.. NetworkBackends.BitEqualNames, GpuNetwork.SingleBackendName],
        EnsembleBackends = [GpuNetwork.SingleBackendName],
        AllocationFreeBackends = [],
        Perturbations = [],
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => backend == GpuNetwork.SingleBackendName
        ? _network.Observed(GpuNetwork.CreateSingle(_network.Regime.Parameters, seed, GpuDevices.ChooseForSingle(null)))
        : _network.Create(backend, seed);

    private sealed class SmallSparse() : NetworkScenario(new Regime
    {
        Name = "sparse-in-binary32",
        Purpose = "The sparse regime in a small network, in binary64 and on a device in binary32: another trajectory of the same physics.",
        Steps = 2000,
        Parameters = new NetworkParameters { N = 309, PConn = 0.16, WExcNS = 1.0, WInhNS = 4.0, ExtRateHz = 20.0, ExtWNS = 16.0 },
        RateMarginHz = 0.1,
    });
}
