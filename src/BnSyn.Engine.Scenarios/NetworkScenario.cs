using BnSyn.Engine.Backends;
using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>A regime of the BN-Syn network as the gate sees it; each regime is one class below.</summary>
/// <param name="regime">What distinguishes it.</param>
public abstract class NetworkScenario(Regime regime) : IPhysicsScenario
{
    // The seeds of the recorded trajectories of the original.
    private static readonly ulong[] Seeds = [1, 2, 42];

    /// <summary>The regime.</summary>
    public Regime Regime { get; } = regime;

    private bool HasEnsemble => Regime.RateMarginHz is not null;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = Regime.Name,
        Purpose = Regime.Purpose,
        Steps = Regime.Steps,
        StepSeconds = Regime.Parameters.DtMs / 1000.0,
        Seeds = Seeds,
        Backends = HasEnsemble ? NetworkBackends.Names : NetworkBackends.BitEqualNames,
        EnsembleBackends = HasEnsemble ? [.. NetworkBackends.Names.Except(NetworkBackends.BitEqualNames, StringComparer.Ordinal)] : [],
        Ensemble = HasEnsemble ? Regime.Ensemble : null,
        Parameters = ParameterList.Of(Regime.Parameters),
        Metrics = [.. NetworkMetrics.Descriptions.Select(metric => metric with { Margin = NetworkMargins.Of(metric.Name, Regime) })],
        Digests = [new DigestDescription(NetworkSimulation.RasterDigest, "spike raster: (step, neuron) of every spike", IsExact: true)],
        Invariants = Regime.Invariants,
        ActivityMetric = NetworkMetrics.TotalSpikes,
        IsSilentControl = Regime.IsSilentControl,
        ExpectedFault = Regime.ExpectedFault,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) =>
        new NetworkSimulation(Network.Create(Regime.Parameters, seed, backend), Regime.Steps);
}
