namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>Compares everything that two runs of one seed gave, to the last bit; messages and counts are no physics.</summary>
internal static class RunBits
{
    /// <summary>The first thing that differs, and how; <see langword="null"/> where nothing does.</summary>
    public static (string Observable, string Problem)? FirstDifference(RunMeasurement first, RunMeasurement second) =>
        Fault(first, second) ?? Metric(first, second) ?? Digest(first, second) ?? Watched(first, second) ?? Samples(first, second) ?? Recording(first, second) ?? Trail(first, second);

    /// <summary>Whether nothing differs.</summary>
    public static bool AreSame(RunMeasurement first, RunMeasurement second) => FirstDifference(first, second) is null;

    // What a run that ended early does not report follows from that.
    private static (string, string)? Fault(RunMeasurement first, RunMeasurement second) =>
        (first.Fault?.Kind, first.Fault?.Step) == (second.Fault?.Kind, second.Fault?.Step) ? null : ("fault", $"is {Words(first.Fault)} and then {Words(second.Fault)}");

    private static (string, string)? Metric(RunMeasurement first, RunMeasurement second)
    {
        foreach (var name in first.Metrics.Keys.Union(second.Metrics.Keys, StringComparer.Ordinal))
        {
            var (has, hasToo) = (first.Metrics.TryGetValue(name, out var a), second.Metrics.TryGetValue(name, out var b));
            if (has != hasToo || BitConverter.DoubleToInt64Bits(a) != BitConverter.DoubleToInt64Bits(b))
            {
                return (name, $"is {Value(has, a)} and then {Value(hasToo, b)}");
            }
        }

        return null;
    }

    private static (string, string)? Digest(RunMeasurement first, RunMeasurement second)
    {
        var name = first.Digests.Keys.Union(second.Digests.Keys, StringComparer.Ordinal)
            .FirstOrDefault(name => first.Digests.GetValueOrDefault(name) != second.Digests.GetValueOrDefault(name));
        return name is null ? null : ("digest " + name, "differs");
    }

    private static (string, string)? Watched(RunMeasurement first, RunMeasurement second) =>
        (first.Watched ?? []).Zip(second.Watched ?? []).FirstOrDefault(pair => pair.First != pair.Second) is { First: { } quantity }
            ? (quantity.Quantity, "differs on some step")
            : null;

    private static (string, string)? Samples(RunMeasurement first, RunMeasurement second) =>
        first.Distributions is { } distributions && second.Distributions is { } others
        && distributions.FirstOrDefault(entry => !(others.GetValueOrDefault(entry.Key)?.IsSame(entry.Value) ?? false)) is { Key: { } name }
            ? ("distribution " + name, "differs")
            : null;

    // Every bit that was recorded is in the digest, whatever of it is kept.
    private static (string, string)? Recording(RunMeasurement first, RunMeasurement second)
    {
        var (one, two) = (first.Recordings ?? [], second.Recordings ?? []);
        var name = one.Keys.Union(two.Keys, StringComparer.Ordinal).FirstOrDefault(name => one.GetValueOrDefault(name)?.Digest != two.GetValueOrDefault(name)?.Digest);
        return name is null ? null : (name, $"{Words(one.GetValueOrDefault(name))} and then {Words(two.GetValueOrDefault(name))}");
    }

    private static string Words(RecordingMeasurement? recording) =>
        recording is null ? "is not recorded" : $"has the digest {recording.Digest[..Math.Min(8, recording.Digest.Length)]} of {Diagnostics.NumberText.Of(recording.Count)} entries";

    private static (string, string)? Trail(RunMeasurement first, RunMeasurement second) =>
        first.Trail.AsSpan().SequenceEqual(second.Trail) ? null : ("trail of states", "differs");

    private static string Words(FaultMeasurement? fault) => fault is null ? "none" : $"{fault.Kind} {fault.Where()} ({fault.Problem()})";

    private static string Value(bool isReported, double value) =>
        isReported ? Diagnostics.NumberText.Of(value) : "not reported";
}
