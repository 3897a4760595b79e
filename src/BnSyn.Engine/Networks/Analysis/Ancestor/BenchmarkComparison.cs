using System.Globalization;

namespace BnSyn.Engine.Networks.Analysis.Ancestor;

/// <summary>How BN-Syn's benchmark check compares one figure with its baseline.</summary>
/// <param name="Change">(current - baseline)/baseline, a share in spite of the name change_pct that it has there; 0 where skipped.</param>
/// <param name="Status">What it decides.</param>
/// <param name="Note">Its words.</param>
/// <remarks>
/// One-sided and without any notion of noise: an improvement of any size passes, and a baseline of zero, such as the spikes per second of a
/// network that never fires, is never compared. Kept because BN-Syn's recordings hold it; BnSyn.Gate compares times in pairs.
/// </remarks>
public readonly record struct BenchmarkComparison(double Change, RegressionStatus Status, string Note)
{
    /// <summary>Compares a figure with its baseline.</summary>
    /// <param name="baseline">The accepted figure.</param>
    /// <param name="current">The new one.</param>
    /// <param name="higherIsBetter">True for a throughput, false for a time.</param>
    /// <param name="threshold">The largest change for the worse that passes, as a share.</param>
    public static BenchmarkComparison Of(double baseline, double current, bool higherIsBetter, double threshold)
    {
        if (baseline == 0.0)
        {
            return new BenchmarkComparison(0.0, RegressionStatus.Skipped, "baseline is zero; comparison skipped");
        }

        double change = (current - baseline) / baseline;
        if (higherIsBetter ? change < -threshold : change > threshold)
        {
            string what = higherIsBetter ? $"throughput drop {Percent(Math.Abs(change))}" : $"latency increase {Percent(change)}";
            return new BenchmarkComparison(change, RegressionStatus.Regression, $"{what} exceeds {Percent(threshold)}");
        }

        return new BenchmarkComparison(change, RegressionStatus.Ok, "within threshold");
    }

    /// <summary>The threshold that the check uses for a figure: the one that is asked for, or a larger one of its own.</summary>
    /// <param name="name">The figure's path in BN-Syn's manifests, such as performance.wall_time_sec.</param>
    /// <param name="asked">The threshold that is asked for, as a share; 0.1 in BN-Syn.</param>
    public static double ThresholdOf(string name, double asked) => Math.Max(asked, name switch
    {
        "performance.updates_per_sec" or "performance.energy_cost" or "performance.wall_time_sec" => 0.15,
        "kernels.adex_update.total_time_sec" or "kernels.adex_update.avg_time_sec" or "kernels.adex_update.min_time_sec" => 0.30,
        _ => name.EndsWith(".max_time_sec", StringComparison.Ordinal) ? 0.25 : asked,
    });

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100.0:F2}%");
}
