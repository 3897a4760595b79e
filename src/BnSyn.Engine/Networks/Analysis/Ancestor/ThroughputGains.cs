using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Networks.Analysis.Ancestor;

/// <summary>The gains that BN-Syn reports of its accelerated backend, in its order of operations.</summary>
/// <param name="SpeedUp">Updates per second over the reference's.</param>
/// <param name="WallTimeReduction_percent">1 - wall time over the reference's, in percent.</param>
/// <param name="EnergyReduction_percent">The same of energy_cost, in percent: since that is a throughput, a backend twice as fast reads -100 %.</param>
/// <param name="MemoryReduction_percent">1 - compressed rows over a dense matrix, in percent: a formula, whatever the backends do.</param>
public readonly record struct ThroughputGains(
    double SpeedUp, double WallTimeReduction_percent, double EnergyReduction_percent, double MemoryReduction_percent)
{
    /// <summary>The gains of a run over another.</summary>
    /// <param name="reference">The reference backend's figures.</param>
    /// <param name="accelerated">The other's.</param>
    /// <param name="neurons">Number of neurons, positive.</param>
    /// <param name="synapses">Number of synapses, at most neurons².</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of neurons or synapses is out of its range.</exception>
    public static ThroughputGains Of(BenchmarkFigures reference, BenchmarkFigures accelerated, int neurons, long synapses)
    {
        SparsityMetrics memory = SparsityMetrics.Of(neurons, neurons, synapses);
        return new ThroughputGains(
            accelerated.UpdatesPerSecond / reference.UpdatesPerSecond,
            (1.0 - (accelerated.WallTime_s / reference.WallTime_s)) * 100.0,
            (1.0 - (accelerated.AncestorEnergyCost / reference.AncestorEnergyCost)) * 100.0,
            (1.0 - (memory.Sparse_MiB / memory.Dense_MiB)) * 100.0);
    }
}
