using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>
/// Which kernels moved between two profiles. Two profiles are two times of a machine, whose speed drifts as a whole: each kernel is therefore compared with the
/// others of its backend: the usual factor is the middle of where half of the factors lie closest together. That shows what moved by itself, and not a change of all kernels alike.
/// </summary>
public static class ProfileDifference
{
    /// <summary>A smaller change is none, whatever the intervals say: another layout of the same code can move a kernel by so much.</summary>
    public const double Smallest = 0.1;

    /// <summary>A smaller part of the step is left out: the clock's own resolution would decide.</summary>
    public const double SmallestShare = 0.005;

    /// <summary>Of the step: a kernel with a smaller part says nothing of the machine's speed, as a collection or a miss more moves it by as much as a planted change would.</summary>
    public const double SmallestWitness = 0.05;

    /// <summary>Of the interval of a factor, by ranks (Hodges and Lehmann): an interrupted process moves its ends by a rank, not by its time. It needs five processes on either side.</summary>
    public const double Confidence = 0.99;

    /// <summary>The kernels that moved, those that change the time of a step most first.</summary>
    /// <param name="before">A profile.</param>
    /// <param name="after">Another.</param>
    public static IReadOnlyList<KernelChange> Changes(EngineProfile before, EngineProfile after) =>
    [
        .. Shared(before, after)
            .SelectMany(pair => Changes(pair.Before, pair.After))
            .OrderByDescending(change => Math.Abs(change.Share))
            .ThenBy(change => (change.Change.Scenario, change.Change.Backend, change.Change.Kernel))
            .Select(change => change.Change),
    ];

    /// <summary>What two profiles say differently, a fact a line.</summary>
    /// <remarks>Where the second was measured in pairs of processes with the commit of the first, the pairs say what moved: they know what the machine did meanwhile.</remarks>
    public static IReadOnlyList<string> Between(EngineProfile before, EngineProfile after) =>
    [
        .. after.Comparison is { } pairs && pairs.Commit == before.Commit ? PairedDifference.Lines(after) : Changes(before, after).Select(Words),
        .. Only(before, after).Select(backend => $"{backend.Scenario}, {backend.Backend}: only in the first profile"),
        .. Only(after, before).Select(backend => $"{backend.Scenario}, {backend.Backend}: only in the second profile"),
        .. Shared(before, after).SelectMany(pair => Renamed(pair.Before, pair.After)),
    ];

    private static string Words(KernelChange change)
    {
        var less = change.SecondsMore < 0;
        return $"{change.Scenario}, {change.Backend}: {change.Kernel} takes {NumberText.Rounded(change.Factor.Median, 3)} times as long"
            + $" ({NumberText.Rounded(change.Factor.Low, 3)} to {NumberText.Rounded(change.Factor.High, 3)}), {ProfileText.Time(Math.Abs(change.SecondsMore))} a step {(less ? "less" : "more")};"
            + $" the backend's kernels usually {NumberText.Rounded(change.Usual, 3)} times";
    }

    private static IEnumerable<(BackendProfile Before, BackendProfile After)> Shared(EngineProfile before, EngineProfile after) =>
        from old in before.Backends
        from now in after.Backends
        where (old.Scenario, old.Backend) == (now.Scenario, now.Backend)
        select (old, now);

    private static IEnumerable<BackendProfile> Only(EngineProfile one, EngineProfile other) =>
        one.Backends.Where(backend => !other.Backends.Any(found => (found.Scenario, found.Backend) == (backend.Scenario, backend.Backend)));

    private static IEnumerable<string> Renamed(BackendProfile before, BackendProfile after)
    {
        string[] old = [.. before.Samples[0].Kernels.Select(kernel => kernel.Name)];
        string[] now = [.. after.Samples[0].Kernels.Select(kernel => kernel.Name)];
        return
        [
            .. old.Except(now, StringComparer.Ordinal).Select(kernel => $"{before.Scenario}, {before.Backend}: {kernel} is no kernel any more"),
            .. now.Except(old, StringComparer.Ordinal).Select(kernel => $"{before.Scenario}, {before.Backend}: {kernel} is a new kernel"),
        ];
    }

    private static IEnumerable<(KernelChange Change, double Share)> Changes(BackendProfile before, BackendProfile after)
    {
        List<Pair> pairs =
        [
            .. from old in before.Kernels
               from now in after.Kernels
               where old.Name == now.Name && Math.Max(old.Share, now.Share) >= SmallestShare && old.Seconds.Low > 0 && now.Seconds.Low > 0
               select new Pair(old.Name, SamplesOf(before, old.Name), SamplesOf(after, now.Name), Math.Max(old.Share, now.Share) >= SmallestWitness),
        ];
        if (pairs.Count == 0)
        {
            yield break;
        }

        List<Pair> witnesses = [.. pairs.Where(pair => pair.Witness)];
        var usual = Usual([.. (witnesses.Count > 0 ? witnesses : pairs).Select(pair => pair.After.Median() / pair.Before.Median())]);
        foreach (var (name, old, now, _) in pairs)
        {
            var expected = old.Median() * usual;
            var shift = LocationShift.BetweenSamples([.. old.Select(time => Math.Log(time * usual))], [.. now.Select(time => Math.Log(time))]).Interval(Confidence);
            var factor = new SampleInterval(Math.Exp(shift.Shift), Math.Exp(shift.Lower), Math.Exp(shift.Upper));
            if ((factor.Low > 1 || factor.High < 1) && Math.Abs(Math.Log(factor.Median)) > Math.Log(1 + Smallest))
            {
                var more = now.Median() - expected;
                yield return (new(after.Scenario, after.Backend, name, factor, more, usual), more / after.Step.Median);
            }
        }
    }

    // The middle of the shortest half, which a kernel that moved does not reach while most did not. Of two kernels no one can tell which moved: the machine then is
    // taken to be as it was as far as it can be.
    private static double Usual(double[] factors)
    {
        Array.Sort(factors);
        if (factors.Length < 3)
        {
            return factors.MinBy(factor => Math.Abs(Math.Log(factor)));
        }

        var half = (factors.Length + 1) / 2;
        var first = Enumerable.Range(0, factors.Length - half + 1).MinBy(start => factors[start + half - 1] / factors[start]);
        return Math.Sqrt(factors[first] * factors[first + half - 1]);
    }

    private static double[] SamplesOf(BackendProfile profile, string kernel) =>
        [.. profile.Samples.Select(sample => sample.Kernels.First(found => found.Name == kernel).Seconds)];

    private sealed record Pair(string Name, double[] Before, double[] After, bool Witness);
}
