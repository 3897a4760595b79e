using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>What a backend gains at one size. Ratios are of the fits of both backends, with what the intervals of both make of them.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Size">The size.</param>
/// <param name="SpeedUp">How many times as fast as the first backend, 1 for that itself; <see langword="null"/> where either was not fitted there.</param>
/// <param name="Memory">Its live memory as a part of that of the first backend.</param>
/// <param name="Energy">Its energy as a part of that of the first backend.</param>
/// <param name="IsModelled">Whether its energy is that of a model of counted operations, not of a counter.</param>
/// <param name="JoulesPerSimulatedSecond">Its energy for each simulated second, in J; <see langword="null"/> where it is not known.</param>
/// <param name="JoulesPerEvent">Its energy for each delivered event, in J; <see langword="null"/> where it is not known or there are none.</param>
public sealed record SizeGain(
    string Backend, double Size, Estimate? SpeedUp, Estimate? Memory, Estimate? Energy, bool IsModelled, double? JoulesPerSimulatedSecond, double? JoulesPerEvent)
{
    private static Estimate One => new(1, 1, 1);

    /// <summary>Which energy all backends of a scenario have: what was measured of some and modelled of others cannot be compared.</summary>
    /// <param name="backends">Those of one scenario.</param>
    /// <returns>A name of <see cref="SizeSeries"/>.</returns>
    public static string EnergyOf(IReadOnlyList<ScaledBackend> backends)
    {
        ArgumentNullException.ThrowIfNull(backends);
        return backends.All(backend => backend.Series.Samples.All(sample => sample.Joules > 0)) ? SizeSeries.Energy : SizeSeries.ModelledEnergy;
    }

    /// <summary>The gains at every size of every backend.</summary>
    /// <param name="backends">Those of one scenario, the reference first.</param>
    public static IReadOnlyList<SizeGain> Of(IReadOnlyList<ScaledBackend> backends)
    {
        var energy = EnergyOf(backends);
        string[] costs = [SizeSeries.Step, SizeSeries.Memory, energy];
        var first = costs.Select(backends[0].Series.Fit).ToList();
        return
        [
            .. from backend in backends
               let own = costs.Select(backend.Series.Fit).ToList()
               let isFirst = backend == backends[0]
               from size in backend.Series.Sizes
               let joules = backend.Series.Median(size, energy)
               let sample = backend.Typical(size)
               select new SizeGain(
                   backend.Series.Backend,
                   size,
                   isFirst ? One : Ratio(own[0], first[0], size),
                   isFirst ? One : Ratio(first[1], own[1], size),
                   isFirst ? One : Ratio(first[2], own[2], size),
                   energy == SizeSeries.ModelledEnergy,
                   joules > 0 && sample.SimulatedSeconds > 0 ? joules / sample.SimulatedSeconds : null,
                   joules > 0 && sample.Events > 0 ? joules / sample.Events : null),
        ];
    }

    // The second by the first, of two independent fits, where both were measured.
    private static Estimate? Ratio(CostFit? first, CostFit? second, double size)
    {
        if (first is null || second is null || size < Math.Max(first.Smallest, second.Smallest) || size > Math.Min(first.Largest, second.Largest))
        {
            return null;
        }

        var half = Math.Sqrt(Math.Pow(first.LogHalfWidth(size), 2) + Math.Pow(second.LogHalfWidth(size), 2));
        var ratio = second.At(size) / first.At(size);
        return new(ratio, ratio * Math.Exp(-half), ratio * Math.Exp(half));
    }
}
