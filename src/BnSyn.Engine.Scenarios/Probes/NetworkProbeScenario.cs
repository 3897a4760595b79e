using BnSyn.Engine.Networks;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Scenarios.Perturbations;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Probes;

/// <summary>A probe as the gate sees it: every bit of the state after every step, and a few metrics for people.</summary>
/// <param name="family">The family's name.</param>
/// <param name="prefix">What the probe's name begins with.</param>
/// <param name="probe">The probe.</param>
/// <param name="backends">What runs it.</param>
internal sealed class NetworkProbeScenario(string family, string prefix, NetworkProbe probe, IReadOnlyList<string> backends) : IPhysicsScenario
{
    private static readonly string[] Reported =
        [NetworkMetrics.TotalSpikes, NetworkMetrics.SpikeMax, NetworkMetrics.SigmaMean, NetworkMetrics.GainFinal, NetworkMetrics.VoltageMinimum, NetworkMetrics.VoltageMaximum];

    private readonly NetworkMetric[] _metrics =
    [
        .. NetworkMetrics.Table.Where(row => Reported.Contains(row.Name, StringComparer.Ordinal)),
        .. probe.Parameters.Plasticity is null ? [] : NetworkMetrics.OfLearning,
    ];

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = prefix + probe.Name,
        Purpose = probe.Purpose,
        Family = family,
        Steps = probe.Steps,
        StepSeconds = probe.Parameters.DtMs / 1000.0,
        Seeds = probe.Seeds,
        Backends = backends,
        Parameters =
        [
            .. ParameterList.Of(probe.Parameters),
            ParameterDescription.Number("probe.threads", probe.Threads, "1"),
            ParameterDescription.Number("probe.register_bits", probe.RegisterBits, "bit"),
            new ParameterDescription("probe.current", probe.Current?.Method.Name ?? "none", "1"),
            ParameterDescription.Number("probe.current_size", probe.CurrentSize, "1"),
        ],
        Metrics = [.. _metrics.Select(row => row.Description)],
        Digests = [new DigestDescription(NetworkSimulation.RasterDigest, "spike raster: (step, neuron) of every spike", IsExact: true)],
        ActivityMetric = NetworkMetrics.TotalSpikes,
        IsSilentControl = probe.IsSilent,
        ExpectedFault = probe.ExpectedFault,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) =>
        Observed(Network.Create(probe.Parameters, seed, backend, probe.Threads, new Registers(probe.RegisterBits)));

    /// <summary>A network of the probe under the gate.</summary>
    /// <param name="network">Before its first step.</param>
    internal NetworkSimulation Observed(Network network) => new(network, probe.Steps)
    {
        Metrics = _metrics,
        Drive = probe.Current is { } current ? new PerturbedDrive(network, current, probe.CurrentSize) : null,
    };
}
