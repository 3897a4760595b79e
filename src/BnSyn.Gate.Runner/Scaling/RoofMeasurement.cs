using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BnSyn.Gate.Analysis.Scaling;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Scaling;

/// <summary>
/// What one thread of this machine can do at most: the triad of McCalpin's STREAM (1995) over data that fit into each cache and over data
/// that fit into none, and chains of fused additions and multiplications in registers. Of several times the fastest: a roof is what nothing exceeds.
/// </summary>
internal static class RoofMeasurement
{
    /// <summary>From within the first cache to beyond what most processors have.</summary>
    private static readonly int[] DataBytes = [24 << 10, 192 << 10, 3 << 19, 12 << 20, 24 << 20, 48 << 20, 96 << 20, 384 << 20];

    private const int Arrays = 3;
    private const int FewestTimes = 3;
    private const double SecondsOfATime = 1e-3;
    private const int Turns = 100_000;
    private const int Chains = 12;

    /// <summary>Measures.</summary>
    /// <param name="seconds">For how long, each bandwidth and the peak.</param>
    /// <returns>The roof.</returns>
    public static MachineRoof Make(double seconds) => new(Peak(seconds), [.. DataBytes.Select(bytes => new RoofBandwidth(bytes, Bandwidth(bytes, seconds)))]);

    private static double Bandwidth(int bytes, double seconds)
    {
        var words = bytes / Arrays / sizeof(double);
        double[] target = new double[words], first = new double[words], second = new double[words];
        Array.Fill(first, 1);
        Array.Fill(second, 2);
        Triad(target, first, second, 1);
        var turns = (int)Math.Clamp(SecondsOfATime / Math.Max(1e-9, SecondsOf(() => Triad(target, first, second, 1))), 1, 1e6);
        return Fastest(seconds, () => Triad(target, first, second, turns), (double)bytes * turns);
    }

    private static double Peak(double seconds) => Fastest(seconds, Turn, 2.0 * Chains * Turns * (Vector512.IsHardwareAccelerated ? Vector512<double>.Count : Vector256<double>.Count));

    private static void Turn()
    {
        if (Vector512.IsHardwareAccelerated)
        {
            TurnWide();
        }
        else
        {
            TurnNarrow();
        }
    }

    private static double Fastest(double seconds, Action action, double amount)
    {
        action();
        var least = double.MaxValue;
        var start = Stopwatch.GetTimestamp();
        for (var time = 0; time < FewestTimes || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; time++)
        {
            least = Math.Min(least, SecondsOf(action));
        }

        return amount / least;
    }

    private static double SecondsOf(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Elapsed.Seconds(start);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Triad(double[] target, double[] first, double[] second, int turns)
    {
        var factor = Vector256.Create(0.5);
        for (var turn = 0; turn < turns; turn++)
        {
            var to = MemoryMarshal.Cast<double, Vector256<double>>(target.AsSpan());
            var one = MemoryMarshal.Cast<double, Vector256<double>>(first.AsSpan())[..to.Length];
            var other = MemoryMarshal.Cast<double, Vector256<double>>(second.AsSpan())[..to.Length];
            for (var at = 0; at < to.Length; at++)
            {
                to[at] = one[at] + (factor * other[at]);
            }
        }
    }

    // As many chains as hide how long one link takes: it has to end before the next of its chain begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TurnWide()
    {
        var (factor, term) = (Vector512.Create(0.999), Vector512.Create(0.001));
        Vector512<double> a = term, b = term, c = term, d = term, e = term, f = term, g = term, h = term, i = term, j = term, k = term, l = term;
        for (var turn = 0; turn < Turns; turn++)
        {
            a = Vector512.MultiplyAddEstimate(a, factor, term);
            b = Vector512.MultiplyAddEstimate(b, factor, term);
            c = Vector512.MultiplyAddEstimate(c, factor, term);
            d = Vector512.MultiplyAddEstimate(d, factor, term);
            e = Vector512.MultiplyAddEstimate(e, factor, term);
            f = Vector512.MultiplyAddEstimate(f, factor, term);
            g = Vector512.MultiplyAddEstimate(g, factor, term);
            h = Vector512.MultiplyAddEstimate(h, factor, term);
            i = Vector512.MultiplyAddEstimate(i, factor, term);
            j = Vector512.MultiplyAddEstimate(j, factor, term);
            k = Vector512.MultiplyAddEstimate(k, factor, term);
            l = Vector512.MultiplyAddEstimate(l, factor, term);
        }

        Keep(Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TurnNarrow()
    {
        var (factor, term) = (Vector256.Create(0.999), Vector256.Create(0.001));
        Vector256<double> a = term, b = term, c = term, d = term, e = term, f = term, g = term, h = term, i = term, j = term, k = term, l = term;
        for (var turn = 0; turn < Turns; turn++)
        {
            a = Vector256.MultiplyAddEstimate(a, factor, term);
            b = Vector256.MultiplyAddEstimate(b, factor, term);
            c = Vector256.MultiplyAddEstimate(c, factor, term);
            d = Vector256.MultiplyAddEstimate(d, factor, term);
            e = Vector256.MultiplyAddEstimate(e, factor, term);
            f = Vector256.MultiplyAddEstimate(f, factor, term);
            g = Vector256.MultiplyAddEstimate(g, factor, term);
            h = Vector256.MultiplyAddEstimate(h, factor, term);
            i = Vector256.MultiplyAddEstimate(i, factor, term);
            j = Vector256.MultiplyAddEstimate(j, factor, term);
            k = Vector256.MultiplyAddEstimate(k, factor, term);
            l = Vector256.MultiplyAddEstimate(l, factor, term);
        }

        Keep(Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(double value) => GC.KeepAlive(value);
}
