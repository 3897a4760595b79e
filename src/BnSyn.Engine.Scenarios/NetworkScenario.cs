using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Scenarios.Perturbations;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>A regime of the BN-Syn network as the gate sees it; each regime is one class below.</summary>
/// <param name="regime">What distinguishes it.</param>
public abstract class NetworkScenario(Regime regime) : IPerturbableScenario, IThreadedScenario, ISizedScenario
{
    /// <summary>The steps between two looks at synapses that learn: a state with them takes longer to hash than to reach. It divides the steps of a run, so that the last state has them.</summary>
    internal const int SynapsesEvery = 25;

    private readonly IReadOnlyList<NetworkMetric> _metrics = NetworkMetrics.Of(regime.Parameters);

    /// <summary>The regime.</summary>
    public Regime Regime { get; } = regime;

    /// <inheritdoc/>
    public IReadOnlyList<SizeFactor> SizeFactors => NetworkSizes.Of(Regime.Parameters);

    private bool HasEnsemble => Regime.RateMarginHz is not null;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = Regime.Name,
        Purpose = Regime.Purpose,
        Steps = Regime.Steps,
        StepSeconds = Regime.Parameters.DtMs / 1000.0,
        Seeds = Regime.BaselineSeeds,
        Backends = HasEnsemble ? NetworkBackends.Names : NetworkBackends.BitEqualNames,
        EnsembleBackends = HasEnsemble ? [.. NetworkBackends.Names.Except(NetworkBackends.BitEqualNames, StringComparer.Ordinal)] : [],
        AllocationFreeBackends = [.. (HasEnsemble ? NetworkBackends.Names : NetworkBackends.BitEqualNames).Skip(1)],
        Ensemble = HasEnsemble ? Regime.Ensemble : null,
        Parameters = ParameterList.Of(Regime.Parameters),
        Metrics = [.. _metrics.Select(metric => metric.In(Regime))],
        Distributions = Regime.WeightMargin is { } margin ? [new DistributionDescription(NetworkSimulation.Weights, "nS", margin)] : [],
        Digests = [new DigestDescription(NetworkSimulation.RasterDigest, "spike raster: (step, neuron) of every spike", IsExact: true)],
        Invariants = Regime.Invariants,
        Perturbations = [.. NetworkPerturbations.Of(Regime).Select(row => row.Description)],
        ActivityMetric = NetworkMetrics.TotalSpikes,
        IsSilentControl = Regime.IsSilentControl,
        ExpectedFault = Regime.ExpectedFault,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, Regime.Threads);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The engine has no such number of threads.</exception>
    public ISimulation Create(string backend, ulong seed, int threads) =>
        Observed(Network.Create(Regime.Parameters, seed, backend, threads));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A network cannot be of that size.</exception>
    public ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes) =>
        Observed(Network.Create(NetworkSizes.At(Regime.Parameters, sizes), seed, backend, Regime.Threads));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The regime declares no such perturbation.</exception>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var row = NetworkPerturbations.Of(Regime).FirstOrDefault(row => row.Name == perturbation)
            ?? throw new ArgumentException($"{Regime.Name} declares no perturbation '{perturbation}'", nameof(perturbation));
        var network = Network.Create(row.Parameters(Regime.Parameters, size), seed, backend, Regime.Threads);
        return Observed(network, row.Current is { } change && size != 0 ? new PerturbedDrive(network, change, size) : null);
    }

    /// <summary>A network of the regime under the gate.</summary>
    /// <param name="network">Before its first step.</param>
    /// <param name="drive">Currents instead of the constant one, if there are any.</param>
    internal NetworkSimulation Observed(Network network, PerturbedDrive? drive = null) =>
        new(network, Regime.Steps) { Metrics = _metrics, SynapsesEvery = SynapsesEvery, ReportsWeights = Regime.WeightMargin is not null, Drive = drive };
}
