using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Gate;

namespace BnSynNetwork;

/// <summary>
/// A model that somebody builds on a packaged engine: the gate tells whether a new version of the package, or a change of the model,
/// moves what the model does.
/// </summary>
public sealed class SheetScenario : IPerturbableScenario
{
    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "cortical-sheet",
        Purpose = "Four hundred neurons fire sparsely: the spikes of both backends must be the same, one by one.",
        Steps = 4000,
        StepSeconds = CorticalSheet.Parameters.DtMs / 1000,
        Seeds = [1, 2, 3],
        Backends = NetworkBackends.BitEqualNames,
        AllocationFreeBackends = ["accelerated"],
        Parameters =
        [
            ParameterDescription.Number("N", CorticalSheet.Parameters.N, "1"),
            ParameterDescription.Number("p_conn", CorticalSheet.Parameters.PConn, "1"),
            ParameterDescription.Number("w_exc", CorticalSheet.Parameters.WExcNS, "nS"),
            ParameterDescription.Number("w_inh", CorticalSheet.Parameters.WInhNS, "nS"),
            ParameterDescription.Number("ext_rate", CorticalSheet.Parameters.ExtRateHz, "Hz"),
            ParameterDescription.Number("ext_w", CorticalSheet.Parameters.ExtWNS, "nS"),
            ParameterDescription.Number("dt", CorticalSheet.Parameters.DtMs, "ms"),
        ],
        Metrics =
        [
            new("spikes", "1", ConformanceClass.Exact),
            Observable("firing_rate", "Hz", "a function of the spikes, which are compared one by one"),
            Observable("mean_potential", "mV", "its state has the same bits; a mean of 400 of them rounds to 1e-13"),
        ],
        Digests = [new("raster", "step and neuron of every spike", IsExact: true)],
        Invariants =
        [
            new("firing_rate", 1, 12, "a few spikes per second: less is silence, more is another regime"),
            new("mean_potential", -75, -50, "between the reversal of inhibition and threshold"),
        ],
        Perturbations =
        [
            new("inhibitory-weight", PerturbationKind.Parameter, "inhibition is 1 % stronger"),
            new("drive-rate", PerturbationKind.Drive, "external events are 1 % more frequent"),
            new("initial-potential", PerturbationKind.InitialState, "every neuron starts higher by 1 % of the way from rest to threshold"),
        ],
        ActivityMetric = "spikes",

        // The engine promises the same bits on every machine.
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, CorticalSheet.Parameters);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var right = CorticalSheet.Parameters;
        return perturbation switch
        {
            "drive-rate" => Create(backend, seed, right with { ExtRateHz = right.ExtRateHz * (1 + size) }),
            "initial-potential" => Create(backend, seed, right, size * (right.AdEx.VT_mV - right.AdEx.EL_mV)),
            _ => Create(backend, seed, right with { WInhNS = right.WInhNS * (1 + size) }),
        };
    }

    private static SheetSimulation Create(string backend, ulong seed, NetworkParameters parameters, double higher_mV = 0) =>
        new(Network.Create(parameters, seed, backend, threads: 1), higher_mV);

    private static MetricDescription Observable(string name, string unit, string reason) =>
        new(name, unit, ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-9, RelativeTolerance = 1e-9, ToleranceReason = reason };
}
