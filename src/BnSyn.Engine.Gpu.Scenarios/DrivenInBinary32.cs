using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Scenarios;
using BnSyn.Engine.Scenarios.Perturbations;
using BnSyn.Gate;

namespace BnSyn.Engine.Gpu.Scenarios;

/// <summary>A driven network so small and short that two dozen seeds take seconds on a processor: the backend gpu-single is another realisation of it, and is compared as an ensemble.</summary>
public sealed class DrivenInBinary32 : IPerturbableScenario
{
    // One of each kind: what else the gate sees of this regime is shown by the engine's own.
    private static readonly string[] Tried = ["threshold", "excitatory-weight", "drive-weight"];

    private readonly NetworkScenario _network = new SmallDriven();

    /// <inheritdoc/>
    public ScenarioDescription Describe()
    {
        var described = _network.Describe();
        return described with
        {
            Backends = [.. NetworkBackends.BitEqualNames, GpuNetwork.SingleBackendName],
            EnsembleBackends = [GpuNetwork.SingleBackendName],
            AllocationFreeBackends = [],
            Perturbations = [.. described.Perturbations.Where(perturbation => Tried.Contains(perturbation.Name, StringComparer.Ordinal))],
        };
    }

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) =>
        backend == GpuNetwork.SingleBackendName ? OnDevice(_network.Regime.Parameters, seed) : _network.Create(backend, seed);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The scenario declares no such perturbation.</exception>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => backend == GpuNetwork.SingleBackendName
        ? OnDevice(NetworkPerturbations.Of(_network.Regime).First(row => row.Name == perturbation).Parameters(_network.Regime.Parameters, size), seed)
        : _network.Create(backend, seed, perturbation, size);

    private NetworkSimulation OnDevice(NetworkParameters parameters, ulong seed) =>
        _network.Observed(GpuNetwork.CreateSingle(parameters, seed, GpuDevices.ChooseForSingle(null)));

    private sealed class SmallDriven() : NetworkScenario(new Regime
    {
        Name = "driven-in-binary32",
        Purpose = "A small driven network in binary64 and on a device in binary32: another trajectory of the same physics.",
        Steps = 500,
        Parameters = new NetworkParameters { N = 149, PConn = 0.3, WExcNS = 0.5, WInhNS = 2.0, ExtRateHz = 40.0, ExtWNS = 4.0, ExternalCurrentPA = 450.0 },
        RateMarginHz = 0.5,
        Ensemble = new([.. Regime.Seeds(1001, 24)], [.. Regime.Seeds(1025, 24)]),
    });
}
