using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Probes;

/// <summary>
/// The probes of the network once more with <c>single</c> alone. It has another trajectory than the reference, but one and the same on
/// every machine: here its own bits are compared, where the regimes compare its ensembles.
/// </summary>
public sealed class SingleProbes : IScenarioSource
{
    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
        [.. NetworkProbes.Table.Where(probe => probe.ConcernsSingle).Select(probe => new NetworkProbeScenario("single-probes", "single-", probe, ["single"]))];
}
