using BnSyn.Engine.Networks;
using BnSyn.Gate;

namespace Brian2Network;

/// <summary>
/// The network on two simulators that share no code. Each draws connections, drive and initial potentials by a generator of its own, so
/// that no run of one has a twin in the other: only ensembles can be compared.
/// </summary>
public sealed class NetworkScenario : IPerturbableScenario
{
    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "network",
        Purpose = "Four hundred AdEx neurons with conductances fire irregularly: BN-Syn and Brian2 must do so in the same way.",
        Steps = 10000,
        StepSeconds = CorticalNetwork.Parameters.DtMs / 1000,
        Seeds = [1, 2],
        Backends = ["accelerated", "brian2"],
        EnsembleBackends = ["brian2"],
        ProcessBackends = [new("brian2", "sh", ["with-brian2.sh", "network.py"]) { AnswerSeconds = 600 }],
        Ensemble = new(Seeds: [.. Seeds(1001, 60)], Extension: []) { SeedsPair = false },
        Parameters =
        [
            ParameterDescription.Number("N", CorticalNetwork.Parameters.N, "1"),
            ParameterDescription.Number("N_inh", Network.Create(CorticalNetwork.Parameters, 1, "accelerated", threads: 1).NInh, "1"),
            ParameterDescription.Number("p_conn", CorticalNetwork.Parameters.PConn, "1"),
            ParameterDescription.Number("w_exc", CorticalNetwork.Parameters.WExcNS, "nS"),
            ParameterDescription.Number("w_inh", CorticalNetwork.Parameters.WInhNS, "nS"),
            ParameterDescription.Number("ext_rate", CorticalNetwork.Parameters.ExtRateHz, "Hz"),
            ParameterDescription.Number("ext_w", CorticalNetwork.Parameters.ExtWNS, "nS"),
            ParameterDescription.Number("dt", CorticalNetwork.Parameters.DtMs, "ms"),
        ],
        Metrics =
        [
            .. RunStatistics.Metrics,
            RunStatistics.Observable("sigma_mean", "1", 0.005, "distances from criticality of half a percent are the finest that are discussed"),
            RunStatistics.Observable("gain_final", "1", 0.02, "1 pA of current, 0.6 % of the rheobase"),
        ],
        Invariants =
        [
            new("rate_exc", 3, 20, "sparse, and not silent"),
            new("isi_cv_exc", 0.6, 1.2, "nearly as irregular as a Poisson process"),
            new("potential_mean", -75, -50, "between the reversal of inhibition and threshold"),
        ],
        Perturbations =
        [
            new("gaba-time", PerturbationKind.Parameter, "tau_GABAA is 1 % longer"),
            new("excitatory-weight", PerturbationKind.Parameter, "w_exc is 1 % larger"),
            new("drive-rate", PerturbationKind.Drive, "external events are 1 % more frequent"),
            new("initial-potential", PerturbationKind.InitialState, "every neuron starts higher by 1 % of the way from rest to threshold"),
        ],
        ActivityMetric = "spikes",

        // Spikes of Brian2 depend on the exp of its NumPy, which depends on the processor.
        EnvironmentClass = EnvironmentClasses.Machine,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Create(backend, seed, "", 0);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size)
    {
        var right = CorticalNetwork.Parameters;
        var network = perturbation switch
        {
            "gaba-time" => right with { Synapses = right.Synapses with { Tau_GABAA_ms = right.Synapses.Tau_GABAA_ms * (1 + size) } },
            "excitatory-weight" => right with { WExcNS = right.WExcNS * (1 + size) },
            "drive-rate" => right with { ExtRateHz = right.ExtRateHz * (1 + size) },
            _ => right,
        };
        var higher = perturbation == "initial-potential" ? size * (right.AdEx.VT_mV - right.AdEx.EL_mV) : 0;
        return new NetworkSimulation(Network.Create(network, seed, backend, threads: 1), higher);
    }

    private static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);
}
