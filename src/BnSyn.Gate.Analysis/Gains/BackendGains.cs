namespace BnSyn.Gate.Analysis.Gains;

/// <summary>Speed, memory and energy of one backend in one scenario. Each figure that is missing says why.</summary>
public sealed record BackendGains
{
    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The backend's name.</summary>
    public required string Backend { get; init; }

    /// <summary>Against the reference; <see langword="null"/> for the reference itself and where nothing was timed.</summary>
    public SpeedUp? SpeedUp { get; init; }

    /// <summary>The same with a process per sample; <see langword="null"/> where the request did not ask for it.</summary>
    public RatioInterval? ProcessSpeedUp { get; init; }

    /// <summary>Wall time divided by simulated time: below 1 is faster than the world. Median over rounds.</summary>
    public required Figure RealTimeFactor { get; init; }

    /// <summary>Spikes delivered to targets per second of wall time.</summary>
    public required Figure SynapticEventsPerSecond { get; init; }

    /// <summary>Synapses times steps per second of wall time, whether a synapse did anything or not.</summary>
    public required Figure UpdatesPerSecond { get; init; }

    /// <summary>Bytes allocated per timed step.</summary>
    public required Figure AllocatedBytesPerStep { get; init; }

    /// <summary>Time to build the simulation, in seconds.</summary>
    public required Figure SetupSeconds { get; init; }

    /// <summary>Bytes allocated while the simulation is built, those that die at once included.</summary>
    /// <remarks>Not required: verdicts of older gates, which a history reads, do not have it.</remarks>
    public Figure AllocatedBytes { get; init; } = Figure.Without("not recorded");

    /// <summary>Bytes that the built simulation keeps alive.</summary>
    public required Figure LiveBytes { get; init; }

    /// <summary><see cref="LiveBytes"/> divided by the number of synapses.</summary>
    public required Figure BytesPerSynapse { get; init; }

    /// <summary>A formula, not a measurement: a dense matrix of 8-byte weights between elements that have synapses.</summary>
    public required Figure DenseFormulaBytes { get; init; }

    /// <summary>A formula, not a measurement: compressed sparse rows of 8-byte weights and 4-byte indices.</summary>
    public required Figure SparseFormulaBytes { get; init; }

    /// <summary>Measured energy per simulated second, in J, the idle machine's share taken off.</summary>
    public required Figure JoulesPerSimulatedSecond { get; init; }

    /// <summary>Measured energy per synaptic event, in J.</summary>
    public required Figure JoulesPerSynapticEvent { get; init; }

    /// <summary>A model, not a measurement: see <see cref="EnergyModel"/>. In J per simulated second.</summary>
    public required Figure ModelledJoulesPerSimulatedSecond { get; init; }
}
