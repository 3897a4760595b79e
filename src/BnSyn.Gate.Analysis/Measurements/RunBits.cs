namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>Compares everything that two runs of one seed gave, to the last bit; messages and counts are no physics.</summary>
internal static class RunBits
{
    /// <summary>The first thing that differs, and how; <see langword="null"/> where nothing does.</summary>
    public static (string Observable, string Problem)? FirstDifference(RunMeasurement first, RunMeasurement second) =>
        Fault(first, second) ?? Metric(first, second) ?? Digest(first, second) ?? Trail(first, second);

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

    private static (string, string)? Trail(RunMeasurement first, RunMeasurement second) =>
        first.Trail.AsSpan().SequenceEqual(second.Trail) ? null : ("trail of states", "differs");

    private static string Words(FaultMeasurement? fault) => fault is null ? "none" : $"{fault.Kind} {fault.Where()} ({fault.Problem()})";

    private static string Value(bool isReported, double value) =>
        isReported ? Diagnostics.NumberText.Of(value) : "not reported";
}
