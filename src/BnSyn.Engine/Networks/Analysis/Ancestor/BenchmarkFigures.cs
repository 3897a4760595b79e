namespace BnSyn.Engine.Networks.Analysis.Ancestor;

/// <summary>What BN-Syn's benchmark notes of a run.</summary>
/// <param name="UpdatesPerSecond">Synapses times steps per second of wall time, whether an event crossed them or not.</param>
/// <param name="WallTime_s">Wall time in seconds.</param>
/// <param name="SpikesPerSecond">Spikes per second of wall time.</param>
public readonly record struct BenchmarkFigures(double UpdatesPerSecond, double WallTime_s, double SpikesPerSecond)
{
    /// <summary>What BN-Syn calls energy_cost: updates plus spikes per second, a throughput and no energy, higher being faster.</summary>
    public double AncestorEnergyCost => UpdatesPerSecond + SpikesPerSecond;
}
